import type { Role } from '../../../shared/domain/staff/roles.ts'

export const COURT = 'VSPG'
export const PROSECUTION = 'VDT-PG'
/** The offices of the machine. */
export const OFFICES = [COURT, PROSECUTION] as const

export type Who = Role & ('administrator' | 'prosecutor' | 'judge' | 'clerk' | 'auditor')
/** An invented person of the office; `given` is the password of the first run, `own` the one chosen at the first sign-in. */
export type Colleague = Readonly<{
  displayName: string
  sex: 'f' | 'm'
  role: Who
  office: string
  given: string
  own: string
}>

/** Who works at the machine. The first administrator chooses the own password at the first run. */
export const PEOPLE: Readonly<Record<Who, Colleague>> = {
  administrator: {
    ...colleague('administrator', 'Administrator sistema', 'm', COURT, 'administrator zna svoje'),
    own: 'administrator zna svoje',
  },
  prosecutor: colleague('prosecutor', 'Ljiljana Šofranac', 'f', PROSECUTION, 'tužiteljka Šofranac 1'),
  judge: colleague('judge', 'Vesna Žižić', 'f', COURT, 'sutkinja Žižić piše 2'),
  clerk: colleague('clerk', 'Marko Ćetković', 'm', COURT, 'upisničar Ćetković 3!'),
  auditor: colleague('auditor', 'Revizor Đukić', 'm', COURT, 'revizor gleda sve 4 4'),
}

function colleague(role: Who, displayName: string, sex: 'f' | 'm', office: string, given: string): Colleague {
  return { displayName, sex, role, office, given, own: `${given} nova` }
}
