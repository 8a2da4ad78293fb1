import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChannelName, ChangedEvent, Envelope, Input, Output } from '../../../shared/contract/channels.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import { createApplication, type Application, type ApplicationOptions } from '../../../electron/composition.ts'
import { USUAL_DERIVATION } from './keyDerivations.ts'
import { OFFICES, PEOPLE, type Colleague, type Who } from './people.ts'
import { foundOffice, type Shares } from './shares.ts'
import { spoolerOf } from './printedJobs.ts'
import { testPaper } from './testPaper.ts'

function ignore(): void {
  return undefined
}
const MACHINE_STARTED = Date.parse('2026-01-01T00:00:00Z')
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

export type TestOfficeOptions = Partial<ApplicationOptions> &
  Readonly<{
    keepFolder?: boolean
    /** How the program is opened on its folder, where it is not the work of an office. */
    create?: (options: ApplicationOptions) => Application
  }>

const THREADS = {
  attachmentWorker: new URL('../../../electron/workers/attachmentFiles.ts', import.meta.url),
  exportWorkers: {
    lists: new URL('../../../electron/workers/exportList.ts', import.meta.url),
    journals: new URL('../../../electron/workers/exportJournals.ts', import.meta.url),
    figures: new URL('../../../electron/workers/computeFigures.ts', import.meta.url),
    awards: new URL('../../../electron/workers/compareAwards.ts', import.meta.url),
    documents: new URL('../../../electron/workers/verifyDocument.ts', import.meta.url),
    certificates: new URL('../../../electron/workers/openPkcs12.ts', import.meta.url),
    checkPage: new URL('../../../renderer/checkPage/checkPage.html', import.meta.url),
  },
  backupWorkers: {
    make: new URL('../../../electron/workers/makeBackup.ts', import.meta.url),
    prove: new URL('../../../electron/workers/proveBackup.ts', import.meta.url),
    restore: new URL('../../../electron/workers/restoreBackup.ts', import.meta.url),
  },
  storageWorker: new URL('../../../electron/workers/checkStorage.ts', import.meta.url),
}

const QUIET = { onAppearance: ignore, onLocked: ignore, onCovered: ignore, onGoTo: ignore }

/** The whole program on a real folder, with the usual derivation of keys (see there) and a clock that stands still. */
export function openTestOffice(options: TestOfficeOptions = {}): TestOffice {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'naknada-'))
  const events: ChangedEvent[] = []
  const dialog: TestOffice['dialog'] = { open: undefined, save: undefined }
  const clock = { now: new Date('2026-06-15T09:00:00Z'), today: '2026-06-15' }
  const printed: { printer: string; bytes: Uint8Array }[] = []
  const log: string[] = []
  const application = (options.create ?? createApplication)({
    folder,
    log: (fields) => log.push(JSON.stringify(fields)),
    ...clocksOf(clock),
    kdf: USUAL_DERIVATION,
    dialogs: { open: () => Promise.resolve(dialog.open), save: () => Promise.resolve(dialog.save) },
    spooler: spoolerOf({
      printers: () => Promise.resolve([PRINTER]),
      print: (printer, bytes) => Promise.resolve(printed.push({ printer, bytes: new Uint8Array(bytes) }) > 0),
    }),
    kind: 'real',
    paper: testPaper(options.kind ?? 'real'),
    ...THREADS,
    onChanged: (event) => events.push(event),
    ...QUIET,
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

function clocksOf(clock: TestOffice['clock']): Pick<ApplicationOptions, 'now' | 'elapsed' | 'uptime' | 'today'> {
  return {
    now: () => clock.now,
    elapsed: () => performance.now(),
    uptime: () => clock.now.getTime() - MACHINE_STARTED,
    today: () => clock.today,
  }
}

/** The first run with the five people; answers the shares of the recovery key. */
export async function setUpOffice(office: TestOffice): Promise<Shares> {
  return foundOffice(office, { offices: [...OFFICES], people: Object.values(PEOPLE).map(toNewAccount) })
}

/** A person as the first run enters them: there in person, but the auditor, who comes later with a first password. */
export function toNewAccount({
  displayName,
  sex,
  role,
  office,
  given,
  own,
}: Colleague): Input<'setup.prepare'>['people'][number] {
  const isOwn = role !== 'auditor'
  return { displayName, sex, roles: [role], office, password: isOwn ? own : given, isOwn }
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
  const { given, own } = PEOPLE[who]
  const first = await office.application.invoke('session.signIn', { person: id, password: own })
  if (first.ok) return first.value as Output<'session.signIn'>
  office.clock.now = new Date(office.clock.now.getTime() + 400_000)
  // Wrong passwords before, such as junk for the cover, bar the right one for a while.
  if (first.error.code === 'signIn.wait') return signIn(office, who)
  const state = await office.ask('session.signIn', { person: id, password: given })
  if (state.stage === 'signedIn') return state
  return office.ask('session.changePassword', { current: given, next: own })
}
