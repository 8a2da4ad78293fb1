const STEP = 1000
const UNITS = ['B', 'kB', 'MB'] as const
const GROUP = 4
const GROUPS_SHOWN = 3

/** A size as people read it: whole numbers of the largest unit that leaves at least one. */
export function sizeWords(bytes: number): string {
  const step = bytes < STEP ? 0 : bytes < STEP * STEP ? 1 : 2
  return `${String(Math.max(1, Math.round(bytes / STEP ** step)))} ${UNITS[step]}`
}

/** The beginning and the end of a fingerprint in groups of four, as it is read aloud. */
export function fingerprintWords(sha256: string): string {
  const groups = sha256.match(new RegExp(`.{${String(GROUP)}}`, 'g')) ?? []
  return `${groups.slice(0, GROUPS_SHOWN).join(' ')} … ${groups.slice(-2).join(' ')}`
}
