import { createHash, randomBytes } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { channels, type ChangedEvent, type ChannelName, type Envelope } from '../shared/contract/channels.ts'
import type { Language } from '../shared/text/language.ts'
import { failure, success, type Result } from '../shared/domain/result/result.ts'
import { verifyChain } from './audit/chain.ts'
import { appendAct } from './audit/journal.ts'
import { asStorageError } from './db/storageError.ts'
import { sessionHandlers } from './ipc/sessionHandlers.ts'
import { findingText } from './ipc/findingText.ts'
import { createRouter } from './ipc/router.ts'
import { caseHandlers } from './ipc/caseHandlers.ts'
import type { Log } from './logging/log.ts'
import type { Spooler } from './printing/spooler.ts'
import { Session } from './session/session.ts'
import { prepareFolder } from './session/privateFolder.ts'
import { Setup } from './session/setup.ts'
import type { Services } from './usecases/services.ts'
import type { UseCaseContext } from './usecases/context.ts'
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
  paper: Pick<Services, 'composeOrder' | 'renderOrder'>
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
  const handlers = { ...sessionHandlers(session, setUp, options.onLanguage), ...caseHandlers }
  const services = bindServices(options, session)

  async function run(name: ChannelName, input: unknown): Promise<Result<unknown>> {
    if (!(name in caseHandlers)) {
      // The shape was checked against this very channel's schema.
      const handle = handlers[name] as (input: unknown) => Promise<Result<unknown>>
      const result = await handle(input)
      if (result.ok && name !== 'session.state') options.onChanged({ aggregate: 'session' })
      return result
    }
    const handle = handlers[name] as (context: UseCaseContext, input: unknown) => Promise<Result<unknown>>
    return session.trackRunning(async () => {
      const events: ChangedEvent[] = []
      const context = newContext(session, services, options, events)
      if (context === undefined) return failure('session.notSignedIn')
      const result = await handle(context, input)
      if (result.ok) events.forEach(options.onChanged)
      return result
    })
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

function callerAt(session: Session) {
  const office = session.office()
  return office === undefined
    ? undefined
    : { roles: office.person.roles, mustChangePassword: office.mustChangePassword }
}

function newContext(
  session: Session,
  services: Services,
  options: ApplicationOptions,
  events: ChangedEvent[],
): UseCaseContext | undefined {
  const office = session.office()
  if (office === undefined) return undefined
  const now = options.now().toISOString()
  return {
    store: office.store,
    person: office.person,
    mayReveal: office.keys.identityKey !== undefined,
    now,
    today: options.today(),
    newId: () => randomBytes(16).toString('hex'),
    services,
    record: (act) => {
      appendAct(office.store.audit, office.person.id, now, act)
    },
    changed: (event) => {
      events.push(event)
    },
  }
}

function bindServices(options: ApplicationOptions, session: Session): Services {
  const { dialogs, spooler, paper } = options
  return {
    ...paper,
    findingText,
    verifyChain,
    confirmPassword: (password) => session.confirmPassword(password),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    printers: () => spooler.printers(),
    print: (printer, bytes) => spooler.print(printer, bytes),
    async pickFile(maxBytes) {
      const path = await dialogs.open()
      return path === undefined ? success(undefined) : readPicked(path, maxBytes)
    },
    async saveFile(suggestedName, content) {
      const path = await dialogs.save(suggestedName)
      if (path === undefined) return false
      try {
        await writeFile(path, content, { mode: 0o600 })
      } catch (error) {
        throw asStorageError(error)
      }
      return true
    },
  }
}

async function readPicked(path: string, maxBytes: number): Promise<Result<string>> {
  try {
    const { size } = await stat(path)
    if (size > maxBytes) return failure('exchange.tooLarge', undefined, { megabytes: Math.floor(maxBytes / 1_000_000) })
    return success(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)))
  } catch {
    return failure('exchange.unreadable')
  }
}
