import type { Role } from '../staff/roles.ts'

/** One who works in the office for practice: invented, and whoever practises becomes them by one press. */
export type PracticePerson = Readonly<{ displayName: string; sex: 'f' | 'm'; office: string }>

const COURT = 'VSPG'
const PROSECUTION = 'VDT-PG'

/** The offices of practice, by their codes: a court and its prosecution on one machine, so that a file goes from one to the other at once. */
export const PRACTICE_OFFICES: readonly string[] = [COURT, PROSECUTION]

/** One invented person for each role. */
export const PRACTICE_PEOPLE: Readonly<Record<Role, PracticePerson>> = {
  prosecutor: { displayName: 'Ljiljana Šofranac', sex: 'f', office: PROSECUTION },
  judge: { displayName: 'Vesna Žižić', sex: 'f', office: COURT },
  clerk: { displayName: 'Marko Ćetković', sex: 'm', office: COURT },
  coordinator: { displayName: 'Ksenija Đurišić', sex: 'f', office: COURT },
  head: { displayName: 'Miodrag Vučinić', sex: 'm', office: COURT },
  administrator: { displayName: 'Igor Žarković', sex: 'm', office: COURT },
  auditor: { displayName: 'Jasmina Šabović', sex: 'f', office: COURT },
}

/**
 * The password of everybody in the office for practice. It is no secret and keeps nothing: every case there is invented, and no
 * key of practice opens anything else.
 */
export const PRACTICE_PASSWORD = 'obuka obuka obuka'
