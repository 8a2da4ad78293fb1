import { randomBytes } from 'node:crypto'
import { channels, type ChangedEvent, type ChannelName, type Envelope } from '../shared/contract/channels.ts'
import type { InstallationKind } from '../shared/domain/staff/installationKind.ts'
import type { Language } from '../shared/text/language.ts'
import { failure, type Result } from '../shared/domain/result/result.ts'
import type { CaseTables } from './db/caseTables.ts'
import { toStorageError, StorageError } from './db/storageError.ts'
import { withAnchor } from './documents/registers.ts'
import { carryOut, type CallContexts, type CaseContexts } from './ipc/carryOut.ts'
import type { SessionChannel } from './ipc/handlers.ts'
import { createRouter } from './ipc/router.ts'
import { createProofSigner } from './proof/proofSigner.ts'
import type { OfficeCards } from './vault/officeCards.ts'
import { createSessionHandlers } from './ipc/sessionHandlers.ts'
import { bindServices, type OfSession } from './services.ts'
import { framesOf, type Log } from './logging/log.ts'
import type { Spooler } from './printing/spooler.ts'
import { Ceremony } from './session/ceremony.ts'
import { comparedJudgmentsOf } from './session/comparedJudgments.ts'
import { createDayPasser } from './session/dayPasser.ts'
import { createSearchFollower, isSearch } from './session/searchFollower.ts'
import { prepareFolder } from './session/folderSafety.ts'
import { officeLaw } from './session/officeLaw.ts'
import { officeNote } from './session/officeNote.ts'
import { keptBySession } from './session/keptBySession.ts'
import { keptOfOffice } from './session/keptOfOffice.ts'
import type { Appearance } from './session/preferences.ts'
import type { ActiveSession, SessionOptions } from './session/activeSession.ts'
import { startListOf } from './session/startList.ts'
import { printRunsOf } from './session/printRuns.ts'
import { Restoration } from './session/restoration.ts'
import { Session } from './session/session.ts'
import { callerOf } from './session/sessionState.ts'
import type { SessionResources } from './session/sessionResources.ts'
import { sharedOpener } from './session/sharedOpener.ts'
import { Setup } from './session/setup.ts'
import { whileSignedIn } from './session/whileSignedIn.ts'
import { createReasonMask, maskEntry } from './usecases/caseFile/maskReason.ts'
import type { MaskReason, OfficeContext, QueryContext } from './usecases/context.ts'
import type { KnownStaff } from './usecases/knownStaff.ts'
import type { GivenFile, Services, PaperServices } from './usecases/services.ts'
import type { KeyDerivation } from './vault/kdf.ts'
import type { ReceivedInCore } from './core/receivedInCore.ts'
import type { FileDialogs } from './windows/fileDialogs.ts'

export type ApplicationOptions = Readonly<{
  folder: string
  log: Log
  now: () => Date
  /** Milliseconds by a clock that nobody sets: how long something takes. */
  elapsed: () => number
  today: () => string
  /** How passwords become keys; the program's is `argon2id` at its default cost. */
  kdf: KeyDerivation
  dialogs: FileDialogs
  /** The file that the program was opened with; none where nothing opens it with any. */
  received?: ReceivedInCore
  spooler: Spooler
  paper: PaperServices
  onChanged: (event: ChangedEvent) => void
  /** Told how the window should look: when somebody sets it, and when somebody else signs in. */
  onAppearance: (appearance: Appearance) => void
  onGoTo: (installation: InstallationKind, anew: boolean) => void
  /** Told when somebody lets the work go on behind a cover, and when they are back. */
  onCovered: (isCovered: boolean) => void
}> &
  Pick<
    SessionOptions,
    'kind' | 'uptime' | 'onLocked' | 'storageWorker' | 'attachmentWorker' | 'exportWorkers' | 'backupWorkers'
  >

/** The whole program without a window: what the router answers, and the ways to close it. */
export type Application = Readonly<{
  /** `given`: a file that was dropped or pasted with the call. */
  invoke(channel: unknown, input: unknown, given?: GivenFile): Promise<Envelope<unknown>>
  language(): Language
  lock(): Promise<void>
  close(): Promise<void>
}>

/** Wires everything; Electron itself is only met in `start/` and `windows/`, so tests and measurements use this as it is. */
export function createApplication(options: ApplicationOptions): Application {
  prepareFolder(options.folder)
  const ceremony = new Ceremony()
  const session = new Session({
    ...options,
    ceremony,
    onStateChanged: tellAfterAnswer.bind(undefined, options, [{ aggregate: 'session' }]),
    onBackups: tellAfterAnswer.bind(undefined, options, [{ aggregate: 'office' }]),
  })
  const setUp = new Setup({ session, ceremony }, options)
  const signedOut = { session, setUp, ceremony, restoration: new Restoration(session, options) }
  const services = bindServices(options, session)
  const signInChannels = createSessionHandlers({ ...options, ...signedOut, services })
  const runSignedIn = signedInRunner(options, session, services)

  async function runDoor(name: SessionChannel, input: unknown): Promise<Result<unknown>> {
    // The shape was checked against this very channel's schema.
    const handle = signInChannels[name] as (input: unknown) => Promise<Result<unknown>>
    const result = await handle(input)
    if (result.ok && channels[name].kind !== 'query') tellAfterAnswer(options, [{ aggregate: 'session' }])
    return result
  }

  async function run(name: ChannelName, input: unknown, given?: GivenFile): Promise<Result<unknown>> {
    if (channels[name].access === 'anyone' && isDoor(name)) return runDoor(name, input)
    const signedIn = session.signedIn()
    // SECURITY: once the session is locked, no call of it is answered, whatever it has come to.
    const answer = await signedIn?.lease.run(() =>
      isDoor(name) ? runDoor(name, input) : runSignedIn(name, input, signedIn, given),
    )
    return answer ?? failure('session.notSignedIn')
  }

  function isDoor(name: ChannelName): name is SessionChannel {
    return name in signInChannels
  }

  return {
    invoke: createRouter({ channels, caller: () => callerOf(session.signedIn()?.session), run, log: options.log }),
    language: () => session.state().language,
    lock() {
      session.lock()
      return Promise.resolve()
    },
    async close() {
      setUp.cancel()
      await session.end()
    },
  }
}

/** Carries a call of the signed-in person out, and tells the window afterwards what has changed. */
function signedInRunner(options: ApplicationOptions, session: Session, services: Omit<Services, OfSession>) {
  const passDay = createDayPasser(options.today, {
    isOpen: (resources) => session.signedIn()?.session.resources === resources,
    passed: () => {
      tellAfterAnswer(options, [{ aggregate: 'work' }])
    },
  })
  const search = createSearchFollower({
    isOpen: (open) => session.signedIn()?.session === open,
    elapsed: options.elapsed,
    broke: (error) => {
      options.log({ event: 'bug', channel: 'search', frames: framesOf(error) })
    },
  })
  const offered = { ...options, staff: session.vault.staff() }
  return async (
    name: Exclude<ChannelName, SessionChannel>,
    input: unknown,
    signedIn: ActiveSession,
    given?: GivenFile,
  ): Promise<Result<unknown>> => {
    passDay(signedIn.session.resources)
    if (isSearch(name) && !(await search.catchUp(signedIn.session))) return failure('session.notSignedIn')
    const events = new Map<string, ChangedEvent>()
    const committed = (told: readonly ChangedEvent[]): void => {
      for (const event of told) events.set(JSON.stringify(event), event)
    }
    try {
      return await carryOut(name, input, callContexts(signedIn, services, offered, committed), given)
    } catch (error) {
      const fault = toStorageError(error)
      if (fault instanceof StorageError && fault.code === 'storage.damaged') session.reportDamage()
      throw fault
    } finally {
      search.follow(signedIn.session)
      tellAfterAnswer(options, [...events.values()])
    }
  }
}

// The answer is on its way once its promises have run; what comes after them comes after the answer.
function tellAfterAnswer({ onChanged }: ApplicationOptions, events: readonly ChangedEvent[]): void {
  if (events.length === 0) return
  setImmediate(() => {
    events.forEach(onChanged)
  })
}

/** What was opened and read with these keys, so in this session: case files by their ids, journals of the office by the act. */
const openedWith = keptBySession(() => new Set<string>())

/** What is known of a session beside its files: the judgments compared, the list read and the batches printed in it. */
function knownOf(keys: SessionResources['keys']): Pick<QueryContext, 'judgments' | 'printRuns' | 'startList'> {
  return { judgments: comparedJudgmentsOf(keys), printRuns: printRunsOf(keys), startList: startListOf(keys) }
}

function callContexts(
  { session: open, lease, verification, attachments, staff, exports, backups, erasing }: ActiveSession,
  unbound: Omit<Services, OfSession>,
  options: ApplicationOptions & Readonly<{ staff: KnownStaff }>,
  committed: CaseContexts['committed'],
): CallContexts {
  const { office, cases, person, keys, laws } = open.resources
  const services = () => ({
    ...whileSignedIn(unbound, lease),
    ...{ verification, attachments, backups, staff, erasing, ...exports.services, proof: createProofSigner(keys.seal) },
    ...withAnchor(unbound, () => exports.services.journals.shortAnchor()),
  })
  const now = options.now().toISOString()
  const { today, kind, staff: known } = options
  const caller = { person, now, today: today(), kind, office: office.tables, laws, ...known }
  const change = officeChange(open, now, committed)
  const told = officeLaw(open.resources, oneByOne(committed))
  const opened = openedWith(keys)
  const ofOffice = { ...caller, ...told, ...keptOfOffice(open, now), change, note: officeNote(open, opened) }
  const forOffice = (given?: GivenFile) => ({ ...ofOffice, services: services(), given })
  if (cases === undefined || exports.others === undefined) return { office: forOffice }
  const { tables, reader } = cases
  const { packets } = exports.others
  const forCases = () => ({ ...services(), packets })
  const worker = { ...caller, ...caseWorker(keys, exports.others.cards) }
  const reading = { ...worker, cases: reader, lists: reader.lists, ...knownOf(keys), courier: packets.courier }
  const maskReason = maskFor(worker, tables)
  return {
    office: forOffice,
    cases: {
      committed,
      transaction(work) {
        open.ensureWritable()
        return tables.transaction(caller.today, work)
      },
      query: () => reading,
      effect: (commit, given) => ({ ...reading, services: forCases(), commit, openedFiles: opened, given }),
      command: (changed) => ({
        ...worker,
        cases: tables,
        newId: () => randomBytes(16).toString('hex'),
        maskReason,
        record: (entry) => {
          cases.journal.append(person.id, now, maskEntry(entry, maskReason))
        },
        changed,
      }),
    },
  }
}

function oneByOne(committed: CaseContexts['committed']) {
  return (event: ChangedEvent): void => {
    committed([event])
  }
}

// Whoever cannot open a cover does not know whose name to cover either.
function maskFor({ mayReveal }: Readonly<{ mayReveal: boolean }>, { people }: CaseTables): MaskReason {
  return mayReveal ? createReasonMask(people) : (_caseId, reason) => reason
}

/** What somebody works with whose slot opens case files. */
function caseWorker(keys: SessionResources['keys'], cards: OfficeCards) {
  return { mayReveal: keys.identity !== undefined, openShared: sharedOpener(keys), cards }
}

/** Changes what the office keeps together with its entry in the journal of the office. */
function officeChange(
  open: ActiveSession['session'],
  now: string,
  committed: CaseContexts['committed'],
): OfficeContext['change'] {
  const { office, person } = open.resources
  return (act, work) => {
    open.ensureWritable()
    office.tables.transaction(() => {
      work(office.tables)
      office.journal.append(person.id, now, act)
    })
    committed([{ aggregate: 'office' }])
  }
}
