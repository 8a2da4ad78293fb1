import type { PersonId } from '../../../shared/domain/staff/account.ts'
import type { Role } from '../../../shared/domain/staff/roles.ts'
import { COURT, PROSECUTION } from './people.ts'
import { foundOffice, type Shares } from './shares.ts'
import { openTestOffice, type TestOffice } from './testOffice.ts'

/** A second court and a second prosecution on the same machine. */
export const OTHER_COURT = 'VSBP'
export const OTHER_PROSECUTION = 'VDT-BP'

const STAFF = {
  judgeA: ['judge', COURT],
  judgeB: ['judge', COURT],
  clerk: ['clerk', COURT],
  secondClerk: ['clerk', COURT],
  headOfCourt: ['head', COURT],
  prosecutorA: ['prosecutor', PROSECUTION],
  prosecutorB: ['prosecutor', PROSECUTION],
  prosecutorC: ['prosecutor', PROSECUTION],
  headOfProsecution: ['head', PROSECUTION],
  secondHead: ['head', PROSECUTION],
  coordinatorA: ['coordinator', PROSECUTION],
  coordinatorB: ['coordinator', PROSECUTION],
  courtCoordinator: ['coordinator', COURT],
  administrator: ['administrator', COURT],
  auditor: ['auditor', COURT],
  otherJudge: ['judge', OTHER_COURT],
  otherClerk: ['clerk', OTHER_COURT],
  otherProsecutor: ['prosecutor', OTHER_PROSECUTION],
} as const satisfies Readonly<Record<string, readonly [Role, string]>>
/** One of the colleagues of two offices with several people each. */
export type Name = keyof typeof STAFF

export type ScheduleOffice = TestOffice &
  Readonly<{
    idOf(name: Name): PersonId
    /** Signs the person in, unless this person is at the machine already. */
    as(name: Name): Promise<void>
    passwordOf(name: Name): string
    shares: Shares
  }>

/** Two courts and two prosecutions, of each first one with several colleagues and those who keep their schedules: *Osoba* and the name. */
export async function openScheduleOffice(options: Parameters<typeof openTestOffice>[0] = {}): Promise<ScheduleOffice> {
  const office = openTestOffice(options)
  const passwords = new Map<Name, string>()
  const people = Object.entries(STAFF).map(([name, [role, place]]) => ({
    displayName: `Osoba ${name}`,
    sex: 'f' as const,
    roles: [role],
    office: place,
    password: `prva lozinka za ${name}`,
    isOwn: true,
  }))
  const offices = [COURT, PROSECUTION, OTHER_COURT, OTHER_PROSECUTION]
  const shares = await foundOffice(office, { offices, people })
  const { accounts } = await office.ask('session.state', {})
  const ids = new Map(accounts.map(({ id, displayName }) => [displayName, id]))
  const idOf = (name: Name): PersonId => {
    const id = ids.get(`Osoba ${name}`)
    if (id === undefined) throw new Error(`nobody is ${name}`)
    return id
  }
  const passwordOf = (name: Name): string => passwords.get(name) ?? `prva lozinka za ${name}`
  let present: Name | undefined
  return {
    ...office,
    idOf,
    passwordOf,
    shares,
    async as(name) {
      if (present === name) return
      const password = passwordOf(name)
      const state = await office.ask('session.signIn', { person: idOf(name), password })
      passwords.set(name, password)
      present = name
      if (state.stage !== 'changePassword') return
      passwords.set(name, `${password} nova`)
      await office.ask('session.changePassword', { current: password, next: `${password} nova` })
    },
  }
}
