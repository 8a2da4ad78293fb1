import { rmSync } from 'node:fs'
import type { PersonId } from '../../../shared/domain/staff/account.ts'
import type { Role } from '../../../shared/domain/staff/roles.ts'
import { onceInRun } from './onceInRun.ts'
import { COURT, PROSECUTION } from './people.ts'
import { copyPrepared } from './preparedOffice.ts'
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

type Options = NonNullable<Parameters<typeof openTestOffice>[0]>
const firstPassword = (name: Name): string => `prva lozinka za ${name}`

/**
 * Two courts and two prosecutions, of each first one with several colleagues and those who keep their schedules: *Osoba* and the name.
 * Where vitest runs it is founded once in a run and copied; a spec or a measurement founds its own.
 */
export async function openScheduleOffice(options: Options = {}): Promise<ScheduleOffice> {
  if (process.env['VITEST'] === undefined) {
    const office = openTestOffice(options)
    return withColleagues(office, await found(office))
  }
  const { folder, value } = await onceInRun('schedule', async (place) => {
    const office = openTestOffice({ folder: place, keepFolder: true })
    const shares = await found(office)
    await office.close()
    return { shares, now: office.clock.now.toISOString() }
  })
  return withColleagues(copyPrepared(folder, value.now, options), value.shares)
}

/** Such an office in which some more work was done, copied for each test; nobody has signed in to a copy. */
export async function prepareScheduleOffice<Value>(
  work: (office: ScheduleOffice) => Promise<Value>,
): Promise<Readonly<{ value: Value; open(): Promise<ScheduleOffice>; remove(): void }>> {
  const office = await openScheduleOffice({ keepFolder: true })
  const value = await work(office)
  await office.close()
  return {
    value,
    async open() {
      const copy = await withColleagues(copyPrepared(office.folder, office.clock.now), office.shares)
      copy.clock.today = office.clock.today
      return copy
    },
    remove() {
      rmSync(office.folder, { recursive: true, force: true })
    },
  }
}

function found(office: TestOffice): Promise<Shares> {
  const names = Object.keys(STAFF) as readonly Name[]
  const people = names.map((name) => ({
    displayName: `Osoba ${name}`,
    sex: 'f' as const,
    roles: [STAFF[name][0]],
    office: STAFF[name][1],
    password: firstPassword(name),
    isOwn: true,
  }))
  return foundOffice(office, { offices: [COURT, PROSECUTION, OTHER_COURT, OTHER_PROSECUTION], people })
}

async function withColleagues(office: TestOffice, shares: Shares): Promise<ScheduleOffice> {
  const passwords = new Map<Name, string>()
  const { accounts } = await office.ask('session.state', {})
  const ids = new Map(accounts.map(({ id, displayName }) => [displayName, id]))
  const idOf = (name: Name): PersonId => {
    const id = ids.get(`Osoba ${name}`)
    if (id === undefined) throw new Error(`nobody is ${name}`)
    return id
  }
  const passwordOf = (name: Name): string => passwords.get(name) ?? firstPassword(name)
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
