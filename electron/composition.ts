import { randomBytes } from 'node:crypto'
import { channels, type ChangedEvent, type ChannelName, type Envelope } from '../shared/contract/channels.ts'
import type { Language } from '../shared/text/language.ts'
import { failure, success, type Result } from '../shared/domain/result/result.ts'
import { verifyChain } from './audit/chain.ts'
import { appendAct } from './audit/journal.ts'
import { readPicked } from './files/readPicked.ts'
import { writeExport } from './files/writeExport.ts'
import { carryOut, type CallContexts, type CaseContexts } from './ipc/carryOut.ts'
import type { SessionChannel } from './ipc/handlers.ts'
import { createRouter } from './ipc/router.ts'
import { sessionHandlers } from './ipc/sessionHandlers.ts'
import type { Log } from './logging/log.ts'
import type { Spooler } from './printing/spooler.ts'
import { dayPasser } from './session/dayPasser.ts'
import { prepareFolder } from './session/privateFolder.ts'
import { Session } from './session/session.ts'
import type { SessionResources } from './session/sessionResources.ts'
import { Setup } from './session/setup.ts'
import type { Services } from './usecases/services.ts'
import type { KdfCost } from './vault/kdfCost.ts'
import type { FileDialogs } from './windows/fileDialogs.ts'

export type ApplicationOptions = Readonly<{
  folder: string
  log: Log
  now: () => Date
  today: () => string
  kdfCost: KdfCost
  dialogs: FileDialogs
  spooler: Spooler
  paper: Pick<Services, 'renderOrder'>
  onChanged: (event: ChangedEvent) => void
  onLanguage: (language: Language) => void
  onLocked: () => void
}>

/** The whole program without a window: what the router answers, and the ways to close it. */
export type Application = Readonly<{
  invoke(channel: unknown, input: unknown): Promise<Envelope<unknown>>
  language(): Language
  lock(): Promise<void>
  close(): Promise<void>
}>

/** Wires everything; Electron itself is only met in `start/` and `windows/`, so tests and measurements use this as it is. */
export function createApplication(options: ApplicationOptions): Application {
  prepareFolder(options.folder)
  const session = new Session(options)
  const setUp = new Setup(session, options.folder, options.kdfCost, options.now)
  const doors = sessionHandlers(session, setUp, options.onLanguage)
  const services = bindServices(options, session)
  const passDay = dayPasser(options.today, {
    isOpen: (resources) => session.resources() === resources,
    passed: () => {
      tellAfterAnswer(options, [{ aggregate: 'work' }])
    },
  })

  async function run(name: ChannelName, input: unknown): Promise<Result<unknown>> {
    if (!isDoor(name)) return session.trackRunning(() => runSignedIn(name, input))
    // The shape was checked against this very channel's schema.
    const handle = doors[name] as (input: unknown) => Promise<Result<unknown>>
    const result = await handle(input)
    if (result.ok && name !== 'session.state') tellAfterAnswer(options, [{ aggregate: 'session' }])
    return result
  }

  async function runSignedIn(name: Exclude<ChannelName, SessionChannel>, input: unknown): Promise<Result<unknown>> {
    const resources = session.resources()
    if (resources === undefined) return failure('session.notSignedIn')
    passDay(resources)
    const events = new Map<string, ChangedEvent>()
    const committed = (told: readonly ChangedEvent[]): void => {
      for (const event of told) events.set(JSON.stringify(event), event)
    }
    try {
      return await carryOut(name, input, callContexts(resources, services, options, committed))
    } finally {
      tellAfterAnswer(options, [...events.values()])
    }
  }

  function isDoor(name: ChannelName): name is SessionChannel {
    return name in doors
  }

  return {
    invoke: createRouter({ channels, caller: () => callerAt(session), run, log: options.log }),
    language: () => session.state().language,
    lock: () => session.lock(),
    async close() {
      setUp.cancel()
      await session.lock()
    },
  }
}

// The answer is on its way once its promises have run; what comes after them comes after the answer.
function tellAfterAnswer({ onChanged }: ApplicationOptions, events: readonly ChangedEvent[]): void {
  if (events.length === 0) return
  setImmediate(() => {
    events.forEach(onChanged)
  })
}

function callerAt(session: Session) {
  const resources = session.resources()
  return resources === undefined
    ? undefined
    : { roles: resources.person.roles, mustChangePassword: resources.mustChangePassword }
}

/** Which case files were opened with these keys, so in this session. */
const openedFiles = new WeakMap<SessionResources['keys'], Set<string>>()

function callContexts(
  { office, cases, person, keys }: SessionResources,
  services: Services,
  options: ApplicationOptions,
  committed: CaseContexts['committed'],
): CallContexts {
  const now = options.now().toISOString()
  const caller = { person, now, today: options.today(), office: office.tables }
  const forOffice = () => ({ ...caller, services })
  if (cases === undefined) return { office: forOffice }
  const { tables, reader } = cases
  const worker = { ...caller, mayReveal: keys.identity !== undefined }
  const reading = { ...worker, cases: reader, lists: reader.lists }
  const opened = openedFiles.get(keys) ?? new Set<string>()
  openedFiles.set(keys, opened)
  return {
    office: forOffice,
    cases: {
      committed,
      transaction: (work) => tables.transaction(caller.today, work),
      query: () => reading,
      effect: (commit) => ({ ...reading, services, commit, openedFiles: opened }),
      command: (changed) => ({
        ...worker,
        cases: tables,
        newId: () => randomBytes(16).toString('hex'),
        record: (entry) => {
          appendAct(tables.journal, person.id, now, entry)
        },
        changed,
      }),
    },
  }
}

function bindServices({ dialogs, spooler, paper }: ApplicationOptions, session: Session): Services {
  return {
    ...paper,
    verifyChain,
    confirmPassword: (password) => session.confirmPassword(password),
    printers: () => spooler.printers(),
    print: (printer, bytes) => spooler.print(printer, bytes),
    async pickFile(maxBytes) {
      const path = await dialogs.open()
      return path === undefined ? success(undefined) : readPicked(path, maxBytes)
    },
    choosePlace: (suggestedName) => dialogs.save(suggestedName),
    writeFile: writeExport,
  }
}
