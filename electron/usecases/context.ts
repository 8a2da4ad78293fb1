import type { ChangedEvent } from '../../shared/contract/channels.ts'
import type { Act, Aftermath, NotedReading } from '../../shared/domain/claim/acts.ts'
import type { Result } from '../../shared/domain/result/result.ts'
import type { Account } from '../../shared/domain/staff/account.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import type { ComparedJudgments } from '../session/comparedJudgments.ts'
import type { PrintRuns } from '../session/printRuns.ts'
import type { OpenedStartList } from '../session/startList.ts'
import type { LawBook } from '../session/lawBook.ts'
import type { OwnDrafts } from '../session/ownDrafts.ts'
import type { CourierFolders } from '../packet/courierFolders.ts'
import type { OfficeCards } from '../vault/officeCards.ts'
import type { ConfirmedLaw } from '../vault/lawSeal.ts'
import type { OpenedPack } from '../update/updateDesk.ts'
import type { CaseReader } from '../db/caseReader.ts'
import type { SealedText } from '../db/textCipher.ts'
import type { CaseReads, CaseTables } from '../db/caseTables.ts'
import type { OfficeReads, OfficeTables } from '../db/officeTables.ts'
import type { KnownStaff } from './knownStaff.ts'
import type { GivenFile, Services } from './services.ts'

/**
 * One entry of the journal of cases: the act, the file, what it is called there (a mark or a pseudonym, never a name), and
 * the colleagues an act concerns, by id, and the person of the file whom it shows; without a file where it is on none.
 */
export type JournalEntry = Readonly<{
  act: Act | Aftermath | NotedReading
  caseId?: string
  about: Bilingual
  colleagues?: readonly string[]
  subject?: string
  reason?: string
}>

/** Puts pseudonyms in the place of the names of a file's sealed people. */
export type MaskReason = (caseId: string, reason: string) => string

/** One entry of the journal of the office; `reason` names the office where there are several. */
type OfficeAct = Readonly<{ act: string; about?: Bilingual; reason?: string }>

/** Who calls, when and where; made anew for every call of a signed-in person. */
type Caller = Readonly<{
  person: Account
  /** The instant of the call, ISO 8601 in UTC. */
  now: string
  /** The calendar date of the call. */
  today: string
  /** The work of an office, or practice: what leaves says which, and what comes in must be of the same. */
  kind: InstallationKind
  /** Who works here, and the journal of the office. */
  office: OfficeReads
  /** The tables of the law that are computed by. */
  laws: LawBook
}> &
  KnownStaff

/** What is worked with on the office itself; it needs no open case file. */
export type OfficeContext = Caller &
  Readonly<{
    services: Pick<
      Services,
      | 'confirmPassword'
      | 'verification'
      | 'journals'
      | 'staff'
      | 'choosePlace'
      | 'writeFile'
      | 'pickFile'
      | 'readEmblem'
      | 'backups'
      | 'chooseFolder'
      | 'printers'
      | 'printerOffers'
      | 'print'
      | 'choosesWay'
      | 'renderOfOffice'
      | 'localMoment'
      | 'chooseFile'
      | 'documents'
      | 'updates'
    >
    /** What was dropped with the call. */
    given?: GivenFile | undefined
    /** What the person has typed and not saved, where the slot opens no cases; undefined where it has no key for it. */
    drafts: OwnDrafts | undefined
    /** The file of updates that is open in this session. */
    openedUpdate: { pack: OpenedPack | undefined }
    /** The printers that were handed a trial in this session. */
    triedPrinters: Set<string>
    /** Changes what the office keeps and writes the act into its journal, both or neither. */
    change(
      act: OfficeAct,
      work: (
        tables: Pick<OfficeTables, 'emblems' | 'rawPrinters' | 'printerRules' | 'backups' | 'laws' | 'updates'>,
      ) => void,
    ): void
    /**
     * Writes an act that changes nothing into the journal of the office; as soon as it can be written where it cannot be now,
     * so that the journals can be read on a full disk. `once`: in a session.
     */
    note(act: OfficeAct, once?: 'once'): void
    /** Signs that a pack was confirmed; undefined where the slot has no key for it. */
    signLaw(confirmed: ConfirmedLaw): Uint8Array<ArrayBuffer> | undefined
    /** Other tables are in force: work is planned anew, and the window reads again. */
    lawChanged(): void
    /** Tells the window once the answer is out what to read again. */
    changed(event: ChangedEvent): void
  }>

/**
 * A person whose slot opens case files; `mayReveal` where it opens sealed identities too. `openShared` opens a sealed text by
 * the wrap that was made for this person alone; undefined where there is none that fits.
 */
type CaseWorker = Caller &
  Readonly<{
    mayReveal: boolean
    openShared(place: string, sealed: SealedText): string | undefined
    /** The key card of the office, and how those of others are read. */
    cards: OfficeCards
  }>

/** What queries, commands and effects share: what can be read of one case file. */
export type CaseContext = CaseWorker & Readonly<{ cases: CaseReads }>

/** What a query works with: a connection that cannot write, and the lists over all files. */
export type QueryContext = CaseContext &
  Readonly<{
    lists: CaseReader['lists']
    /** Which finished judgments were compared in this session, and what came of it. */
    judgments: ComparedJudgments
    /** The start list that was read last in this session. */
    startList: OpenedStartList
    /** Which batches of copies are being printed in this session. */
    printRuns: PrintRuns
    /** What is shared with the courier that carries packets. */
    courier: Pick<CourierFolders, 'outbox' | 'inbox' | 'status'>
  }>

/** What a command works with, inside one transaction that the pipeline holds. */
export type CommandContext = CaseWorker &
  Readonly<{
    cases: CaseTables
    newId(): string
    /** Writes an act to the journal of cases; its reason names nobody sealed. */
    record(entry: JournalEntry): void
    /** The same for a reason that is kept elsewhere as well. */
    maskReason: MaskReason
    /** Tells the window once the answer is out what to read again; nothing is told of what was rolled back. */
    changed(event: ChangedEvent): void
  }>

/** What an effect works with: it reads, reaches out of the program, and commits commands of its own before and after. */
export type EffectContext<Name extends keyof Services = never> = QueryContext &
  Readonly<{
    services: Pick<Services, Name>
    /** What the person has opened in this session: case files by id, attached files by case file and file. */
    openedFiles: Set<string>
    /** What was dropped or pasted with the call. */
    given?: GivenFile | undefined
    commit<Value>(command: (context: CommandContext) => Result<Value>): Result<Value>
  }>
