/** By what both journals call a packet: its number between the two, the office at the other end, its id. */
export function describePacket({
  id,
  sequence,
  office,
}: Readonly<{ id: string; sequence: number; office: string }>): string {
  return `${String(sequence)} · ${office} · ${id}`
}
