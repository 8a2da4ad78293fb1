import type { PersonRole } from './person.ts'

/** Whose presence at the main hearing the introduction of the judgment tells, in its order (ZKP 379/2). */
export const PRESENCE_ROLES = [
  'prosecutor',
  'defendant',
  'defenceCounsel',
  'injuredParty',
  'successor',
  'attorney',
  'guardian',
  'interpreter',
] as const satisfies readonly PersonRole[]
/** One of `PRESENCE_ROLES`. */
export type PresenceRole = (typeof PRESENCE_ROLES)[number]
