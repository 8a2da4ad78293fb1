/** For how many hours a file may be opened in an emergency. */
export const EMERGENCY_HOURS = [1, 2, 4] as const

/** So many days long what was done in an emergency stands on the first screen of those who must know of it. */
export const EMERGENCY_DAYS_SHOWN = 30

/** Whether an access lasts at an instant; instants are ISO 8601 in UTC. */
export function isEmergencyOpen(
  { until, endedAt }: Readonly<{ until: string; endedAt: string | null }>,
  now: string,
): boolean {
  return endedAt === null && now < until
}
