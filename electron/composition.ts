import { createHash, randomBytes } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { channels, type ChangedEvent, type ChannelName, type Envelope } from '../shared/contract/channels.ts'
import type { Language } from '../shared/text/language.ts'
import { failure, success, type Result } from '../shared/domain/result/result.ts'
import { verifyChain } from './audit/chain.ts'
import { appendAct } from './audit/journal.ts'
import { asStorageError } from './db/storageError.ts'
import { sessionHandlers } from './ipc/sessionHandlers.ts'
import { createRouter } from './ipc/router.ts'
import { caseHandlers } from './ipc/caseHandlers.ts'
import { officeHandlers } from './ipc/officeHandlers.ts'
import type { Log } from './logging/log.ts'
import type { Spooler } from './printing/spooler.ts'
import { Session } from './session/session.ts'
import type { SessionResources } from './session/sessionResources.ts'
import { prepareFolder } from './session/privateFolder.ts'
import { Setup } from './session/setup.ts'
import type { Services } from './usecases/services.ts'
import type { OfficeContext, QueryContext, UseCaseContext } from './usecases/context.ts'
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
  const handlers = { ...sessionHandlers(session, setUp, options.onLanguage), ...officeHandlers, ...caseHandlers }
  const services = bindServices(options, session)

  async function run(name: ChannelName, input: unknown): Promise<Result<unknown>> {
    if (!(name in caseHandlers) && !(name in officeHandlers)) {
      // The shape was checked against this very channel's schema.
      const handle = handlers[name] as (input: unknown) => Promise<Result<unknown>>
      const result = await handle(input)
      if (result.ok && name !== 'session.state') options.onChanged({ aggregate: 'session' })
      return result
    }
    const handle = handlers[name] as (context: OfficeContext, input: unknown) => Promise<Result<unknown>>
    return session.trackRunning(async () => {
      const resources = session.resources()
      if (resources === undefined) return failure('session.notSignedIn')
      const events: ChangedEvent[] = []
      const office = officeContext(resources, services, options, events)
      const context = name in caseHandlers ? caseContext(office, resources, channels[name].kind) : office
      if (context === undefined) return failure('session.roleNotAllowed')
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
  const resources = session.resources()
  return resources === undefined
    ? undefined
    : { roles: resources.person.roles, mustChangePassword: resources.mustChangePassword }
}

function officeContext(
  { office, person }: SessionResources,
  services: Services,
  options: ApplicationOptions,
  events: ChangedEvent[],
): OfficeContext {
  const now = options.now().toISOString()
  return {
    office: office.tables,
    person,
    now,
    today: options.today(),
    newId: () => randomBytes(16).toString('hex'),
    services,
    record: (act) => {
      appendAct(office.tables.journal, person.id, now, act)
    },
    changed: (event) => {
      events.push(event)
    },
  }
}

/** The same with cases.db: for a query by the connection that reads. Undefined where the person's slot has no key to it. */
function caseContext(
  context: OfficeContext,
  { cases, keys, person }: SessionResources,
  kind: 'command' | 'query',
): QueryContext | UseCaseContext | undefined {
  if (cases === undefined) return undefined
  const mayReveal = keys.identity !== undefined
  if (kind === 'query') return { ...context, cases: cases.reader, lists: cases.reader.lists, mayReveal }
  return {
    ...context,
    cases: cases.tables,
    mayReveal,
    record: (act) => {
      appendAct(cases.tables.journal, person.id, context.now, act)
    },
  }
}

function bindServices(options: ApplicationOptions, session: Session): Services {
  const { dialogs, spooler, paper } = options
  return {
    ...paper,
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
