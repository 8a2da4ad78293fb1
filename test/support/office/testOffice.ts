import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChannelName, ChangedEvent, Envelope, Input, Output } from '../../../shared/contract/channels.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import type { Role } from '../../../shared/domain/staff/roles.ts'
import { createApplication, type Application, type ApplicationOptions } from '../../../electron/composition.ts'
import { KDF_FLOOR } from '../../../electron/vault/kdfCost.ts'
import { testPaper } from './testPaper.ts'

export const COURT = 'VSPG'
export const PROSECUTION = 'VDT-PG'
export const PASSWORDS = {
  administrator: 'administrator zna svoje',
  prosecutor: 'tužiteljka Šofranac 1',
  judge: 'sutkinja Žižić piše 2',
  clerk: 'upisničar Ćetković 3!',
  auditor: 'revizor gleda sve 4 4',
} as const
export type Who = keyof typeof PASSWORDS

type Newcomer = Input<'setup.prepare'>['people'][number]
export const PEOPLE: Readonly<Record<Who, Newcomer>> = {
  administrator: newcomer('Administrator sistema', 'm', 'administrator', COURT),
  prosecutor: newcomer('Ljiljana Šofranac', 'f', 'prosecutor', PROSECUTION),
  judge: newcomer('Vesna Žižić', 'f', 'judge', COURT),
  clerk: newcomer('Marko Ćetković', 'm', 'clerk', COURT),
  auditor: newcomer('Revizor Đukić', 'm', 'auditor', COURT),
}

function newcomer(displayName: string, sex: 'm' | 'f', role: Role & Who, office: string): Newcomer {
  return { displayName, sex, roles: [role], office, password: PASSWORDS[role] }
}

function ignore(): void {
  return undefined
}
const PRINTER = { name: 'Sudnica', description: '', isDefault: true }

export type TestOffice = Readonly<{
  folder: string
  application: Application
  events: ChangedEvent[]
  /** What a dialog answers next. */
  dialog: { open: string | undefined; save: string | undefined }
  clock: { now: Date; today: string }
  printed: { printer: string; bytes: Uint8Array }[]
  log: string[]
  ask<Name extends ChannelName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  refused(name: ChannelName, input: unknown): Promise<Extract<Envelope<unknown>, { ok: false }>['error']>
  close(): Promise<void>
}>

export type TestOfficeOptions = Partial<ApplicationOptions> & Readonly<{ keepFolder?: boolean }>

/** The whole program on a real folder, with the floor of the key derivation and a clock that stands still. */
export function openTestOffice(options: TestOfficeOptions = {}): TestOffice {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'naknada-'))
  const events: ChangedEvent[] = []
  const dialog: TestOffice['dialog'] = { open: undefined, save: undefined }
  const clock = { now: new Date('2026-06-15T09:00:00Z'), today: '2026-06-15' }
  const printed: { printer: string; bytes: Uint8Array }[] = []
  const log: string[] = []
  const application = createApplication({
    folder,
    log: (fields) => log.push(JSON.stringify(fields)),
    now: () => clock.now,
    today: () => clock.today,
    kdfCost: KDF_FLOOR,
    dialogs: { open: () => Promise.resolve(dialog.open), save: () => Promise.resolve(dialog.save) },
    spooler: {
      printers: () => Promise.resolve([PRINTER]),
      print: (printer, bytes) => Promise.resolve(printed.push({ printer, bytes: new Uint8Array(bytes) }) > 0),
    },
    paper: testPaper(),
    onChanged: (event) => events.push(event),
    onLanguage: ignore,
    onLocked: ignore,
    ...options,
  })
  return {
    folder,
    application,
    events,
    dialog,
    clock,
    printed,
    log,
    async ask(name, input) {
      const answer = await application.invoke(name, input)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)} ${log.at(-1) ?? ''}`)
      return answer.value as Output<typeof name>
    },
    async refused(name, input) {
      const answer = await application.invoke(name, input)
      if (answer.ok) throw new Error(`${name} was not refused`)
      return answer.error
    },
    async close() {
      await application.close()
      if (options.keepFolder !== true) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The first run with the five people; answers the recovery code. */
export async function setUpOffice(office: TestOffice): Promise<string> {
  const { recoveryCode } = await office.ask('setup.prepare', {
    offices: [COURT, PROSECUTION],
    people: Object.values(PEOPLE),
  })
  await office.ask('setup.complete', { recoveryCode })
  return recoveryCode
}

export async function accountOf(office: TestOffice, who: Who): Promise<Account> {
  const { accounts } = await office.ask('session.state', {})
  const found = accounts.find((account) => account.displayName === PEOPLE[who].displayName)
  if (found === undefined) throw new Error(`no account for ${who}`)
  return found
}

/** Signs in, past the first change of password. */
export async function signIn(office: TestOffice, who: Who): Promise<Output<'session.signIn'>> {
  const { id } = await accountOf(office, who)
  const next = `${PASSWORDS[who]} nova`
  const first = await office.application.invoke('session.signIn', { person: id, password: next })
  if (first.ok) return first.value as Output<'session.signIn'>
  office.clock.now = new Date(office.clock.now.getTime() + 400_000)
  const state = await office.ask('session.signIn', { person: id, password: PASSWORDS[who] })
  if (state.stage === 'signedIn') return state
  return office.ask('session.changePassword', { current: PASSWORDS[who], next })
}
