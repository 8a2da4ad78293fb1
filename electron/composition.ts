import { createHash, randomBytes } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { channels } from '../shared/contract/channels.ts'
import type { ChangedEvent, ChannelName, Envelope } from '../shared/contract/channels.ts'
import type { Language } from '../shared/contract/roleNames.ts'
import { failure, success } from '../shared/domain/result/result.ts'
import type { Result } from '../shared/domain/result/result.ts'
import { verifyChain } from './audit/chain.ts'
import { appendAct } from './audit/journal.ts'
import { asStorageError } from './db/storageError.ts'
import { deskHandlers } from './ipc/deskHandlers.ts'
import { findingText } from './ipc/findingText.ts'
import { createRouter } from './ipc/router.ts'
import { workHandlers } from './ipc/workHandlers.ts'
import type { Log } from './logging/log.ts'
import type { Spooler } from './printing/spooler.ts'
import { Desk } from './session/desk.ts'
import { prepareFolder } from './session/privateFolder.ts'
import { SetUp } from './session/setUp.ts'
import type { Services } from './usecases/services.ts'
import type { Work } from './usecases/work.ts'
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
  const desk = new Desk(options)
  const setUp = new SetUp(desk, options.folder, options.kdfCost, options.now)
  const handlers = { ...deskHandlers(desk, setUp, options.onLanguage), ...workHandlers }
  const services = bindServices(options, desk)

  async function run(name: ChannelName, input: unknown): Promise<Result<unknown>> {
    if (!(name in workHandlers)) {
      // The shape was checked against this very channel's schema.
      const handle = handlers[name] as (input: unknown) => Promise<Result<unknown>>
      const result = await handle(input)
      if (result.ok && name !== 'session.state') options.onChanged({ aggregate: 'session' })
      return result
    }
    const handle = handlers[name] as (work: Work, input: unknown) => Promise<Result<unknown>>
    return desk.duringWork(async () => {
      const events: ChangedEvent[] = []
      const work = newWork(desk, services, options, events)
      if (work === undefined) return failure('session.notSignedIn')
      const result = await handle(work, input)
      if (result.ok) events.forEach(options.onChanged)
      return result
    })
  }

  return {
    invoke: createRouter({ channels, caller: () => callerAt(desk), run, log: options.log }),
    language: () => desk.state().language,
    lock: () => desk.lock(),
    async close() {
      setUp.cancel()
      await desk.lock()
    },
  }
}

function callerAt(desk: Desk) {
  const office = desk.office()
  return office === undefined
    ? undefined
    : { roles: office.person.roles, mustChangePassword: office.mustChangePassword }
}

function newWork(
  desk: Desk,
  services: Services,
  options: ApplicationOptions,
  events: ChangedEvent[],
): Work | undefined {
  const office = desk.office()
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

function bindServices(options: ApplicationOptions, desk: Desk): Services {
  const { dialogs, spooler, paper } = options
  return {
    ...paper,
    findingText,
    verifyChain,
    confirmPassword: (password) => desk.confirmPassword(password),
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
