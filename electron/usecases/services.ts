import type { Verification } from '../../shared/contract/audit.ts'
import type { DocumentLanguage } from '../../shared/document/content/content.ts'
import type { BundlePlaces, ExhibitFile } from '../../shared/document/exhibits.ts'
import type { EmblemDrawing, Emblems } from '../../shared/domain/offices/emblem.ts'
import type { OfficePaper, PaperForm } from '../../shared/document/officePaper.ts'
import type { SharePage } from '../../shared/document/sharePage.ts'
import type { ReportedRow } from '../../shared/document/startList/startReport.ts'
import type { SheetFormat } from '../../shared/domain/staff/listColumns.ts'
import type { ReadSheet } from '../../shared/format/readCell.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import type { Language } from '../../shared/text/language.ts'
import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import type { Monitoring } from '../../shared/domain/statistics/monitoring.ts'
import type { FigureSheet } from '../files/figureSheet.ts'
import type { AwardsAsked, AwardsFound } from '../workers/compareAwards.ts'
import type { ActFacts, MeasuredAct } from '../documents/measureAct.ts'
import type { RenderRequest } from '../documents/renderDocument.ts'
import type { ProofSigner } from '../proof/proofSigner.ts'
import type { SignatureKey } from '../proof/signatureKey.ts'
import type { OpenedCertificate } from '../workers/openPkcs12.ts'
import type { ListOnPaper } from '../workers/exportList.ts'
import type { DocxOptions, DocxOrigin } from '../documents/docx/renderDocx.ts'
import type { AttachmentFiles } from '../files/attachments/attachmentFiles.ts'
import type { Given } from '../files/attachments/source.ts'
import type { DocumentRequest } from '../../shared/document/documentDefinition.ts'
import type { PaperVariant } from '../../shared/domain/papers/paperFields.ts'
import type { PrintServices } from './printServices.ts'
import type { Erasing } from '../session/erasing.ts'
import type { StaffChanges } from '../session/staffChanges.ts'
import type { PaperKind } from '../../shared/domain/papers/paperKinds.ts'
import type { Verified } from '../proof/verifyBrought.ts'
import type { PageStatement } from '../../shared/domain/proof/pageStatement.ts'
import type { NaknadaOrder } from '../../shared/domain/proof/naknadaOrder.ts'
import type { OfficeCard } from '../../shared/domain/packet/officeCard.ts'
import type { PacketDesk } from '../packet/packetDesk.ts'
import type { UpdateDesk } from '../update/updateDesk.ts'
import type { Result } from '../../shared/domain/result/result.ts'

/** What a paper is drawn from. */
export type PaperRequest = Readonly<
  DocumentRequest & {
    kind: PaperKind
    emblems?: Emblems | undefined
    large?: boolean | undefined
    /** As a file for a word processor. */
    docx?: DocxSource | undefined
  }
>

/** What the order needs beyond the case: known only when it is issued. */
export type OrderStamp = Readonly<{ number: string; issued: string }>
/** What an act is composed of: its template, and what the template needs. */
export type ComposedAct = Readonly<
  Pick<DocumentRequest, 'caseFile' | 'claimId' | 'date' | 'order' | 'corrections' | 'correction' | 'ruling'> & {
    template: 'compensation-order' | 'rectification'
  }
>
/** What an act is drawn from. */
export type ActPaper = ComposedAct & Readonly<{ language: DocumentLanguage; emblems: Emblems }>
export type ActProof = NonNullable<RenderRequest['proof']>
/** A file for a word processor: in which language, where its words come from, and of an order which part. */
export type DocxSource = Pick<DocxOptions, 'part'> & Readonly<{ origin: DocxOrigin }>
export type RenderedOrder = Readonly<{ bytes: Uint8Array; pages: number; sha256: string }>
/** A list of exhibits, or the sheet before one of them. */
export type ExhibitPaper = Readonly<{
  template: 'exhibit-list' | 'exhibit-cover'
  caseFile: CaseFile
  claimId: string
  language: DocumentLanguage
  date: string
  exhibits: readonly ExhibitFile[]
  exhibitId?: string
  bundle?: BundlePlaces
  emblems: Emblems
}>

/** Lists of decisions that were made before the program was there. */
export type StartListFiles = Readonly<{
  /**
   * Asks for a list and reads its sheet; undefined where the dialog was cancelled. `columns`: by which headings it is told. Errors:
   * exchange.tooLarge, exchange.unreadable, startList.… (not a workbook, locked, of an old kind, damaged, too long).
   */
  pick(maxBytes: number, columns: ReadonlyMap<string, string>): Promise<Result<ReadSheet | undefined>>
  /** An empty list with a page that explains it, as the court of an office fills it in. */
  template(language: Language, office: string): Uint8Array
  /** What was done, row by row. */
  report(rows: readonly ReportedRow[], language: Language, format: SheetFormat): Uint8Array
}>

/** A file that a person has chosen, dropped or pasted, and what it is called. */
export type GivenFile = Given & Readonly<{ name: string | undefined }>

/** What leaves the program as a file, written in a thread one at a time. */
export type Exports<Asked> = Readonly<{
  /** Errors: list.busy, list.cancelled, exchange.…, storage.…; then nothing is written. */
  write(asked: Asked): Promise<Result<Readonly<{ rows: number; sha256: string }>>>
  progress(): Readonly<{ done: number; total: number }> | undefined
  cancel(): void
}>
export type ListExports = Exports<ListOnPaper>
/** The figures over all case files as they stood at the end of a day, counted in a thread. Errors: list.busy, list.cancelled, storage.… */
export type Figures = Readonly<{ compute(at: string): Promise<Result<Monitoring>> }>

/** What earlier decisions awarded under a head, compared in a thread. Errors: list.busy, list.cancelled, storage.… */
export type Awards = Readonly<{ compare(asked: AwardsAsked): Promise<Result<AwardsFound>> }>

/** Where the journals of the office go, and when; `people` are names by identifier. */
export type JournalsOnPaper = Readonly<{ place: string; exportedAt: string; people: Readonly<Record<string, string>> }>
/** Both journals of the office on their way out, and the lines by which one knows later what they were now; `shortAnchor` for the foot of a register. */
export type JournalExports = Exports<JournalsOnPaper> &
  Readonly<{
    anchor(): readonly string[]
    shortAnchor(): string
    /** The public keys by which what the office issues is verified, as PEM. */
    officeKey(): string
    /** The page by which a telephone checks paper, with those keys in it. */
    checkPage(): string
  }>

/** A file that was verified: its SHA-256, when, and what was found. */
export type LastVerified = Readonly<{ sha256: string; at: string; verified: Verified }>

/** An act that another office has sent: its pages, byte by byte, and what its data say. */
export type SentAct = Readonly<{ pdf: Uint8Array; record: NaknadaOrder }>

/** Issued acts as they come back: verified by the public keys of the office. */
export type DocumentCheck = Readonly<{
  /** Verifies a file in a thread. Errors: proof.notDocument, proof.unreadable, proof.tooLarge, proof.tookTooLong. */
  verify(given: Given, now: string): Promise<Result<Verified>>
  /** What was verified last in this session: of which bytes, and what was found; the file is not kept. */
  last(): LastVerified | undefined
  /**
   * Proves an act that another office has sent, by the keys of its card and those that they replaced: the signed data, and the pages as
   * a document that somebody has brought. Error: packet.order.
   */
  proveSent(sent: SentAct, card: Pick<OfficeCard, 'keys' | 'changes'>): Promise<Result<true>>
  /** What codes of pages say, those that the office has signed. */
  readSealed(codes: readonly string[]): readonly PageStatement[]
}>

/** The certificate of whoever signs, from a PKCS#12 file. Errors of opening: certificate.notChosen, certificate.notPkcs12, certificate.wrongPassword, certificate.unknownEncryption, certificate.noKey, certificate.tookTooLong. */
export type OwnCertificates = Readonly<{
  /** Reads the encrypted file. Errors: certificate.unreadable, certificate.notPkcs12. */
  choose(given: Given): Result<true>
  open(password: string): Promise<Result<readonly OpenedCertificate[]>>
  /** The key of one certificate, where it may sign `now`; errors also `CERTIFICATE_FAULTS` as certificate.… */
  keyOf(asked: Readonly<{ fingerprint: string; password: string; now: string }>): Promise<Result<SignatureKey>>
  /** Wipes what was read. */
  forget(): void
}>

/** Copies of the data of the session: one at a time, made and proven in threads. */
export type Backups = Readonly<{
  /** Errors: backup.…, storage.… */
  make(): Promise<Result<true>>
  progress(): Readonly<{ work: 'copy' | 'proof'; done: number; total: number }> | undefined
  cancel(): void
  /** Why copies cannot go to a folder, as an error code; undefined where they can. */
  placeFault(path: string): string | undefined
}>

/** Everything that reaches out of the program; each use case names what it takes of it. */
export type Services = PrintServices &
  Readonly<{
    confirmPassword(password: string): Promise<Result<true>>
    /** The password of a colleague who confirms an act at this window; a refusal stands at `field`. */
    confirmColleague(password: string, field: string, person: string): Promise<Result<true>>
    /** Lays an act out and says what the code of each of its pages will say. Error: document.refused. */
    measureAct(paper: ActPaper, facts: ActFacts): Promise<Result<MeasuredAct>>
    /** Draws an act with the marks of its pages and a field for its signature, in a worker thread. Error: document.refused. */
    renderAct(paper: ActPaper, proof: ActProof): Promise<Result<RenderedOrder>>
    /** Signs what an office issues, by the keys of the session. */
    proof: ProofSigner
    /** Draws an act that is not issued, with the word of a draft across every page. Error: document.refused. */
    renderDraft(paper: ActPaper): Promise<Result<RenderedOrder>>
    /** Writes an order or a ruling as DOCX; it bears the day of the file, and its pages are not known. Error: document.refused. */
    renderOrderDocx(act: ComposedAct, language: DocumentLanguage, docx: DocxSource): Promise<Result<RenderedOrder>>
    /** Draws the decision in short, for the person it is about. Error: document.refused. */
    renderInShort(file: CaseFile, claim: string, stamp: OrderStamp, language: string): Promise<Result<RenderedOrder>>
    /** Draws any paper in one of its languages. Error: document.refused. */
    renderPaper(request: PaperRequest, variant: PaperVariant, anchor?: string): Promise<Result<RenderedOrder>>
    /** Draws the page of one share of the recovery key, in both languages. Error: document.refused. */
    renderShare(page: SharePage): Promise<Result<RenderedOrder>>
    /** The day of an instant where this machine stands, an ISO date, and hours and minutes as `21:05`. */
    localMoment(instant: string): Readonly<{ day: string; time: string }>
    /** Draws a paper of the office in both languages; a register bears the `anchor` of the journals on its pages. As a file for a word processor its pages are not known. Error: document.refused. */
    renderOfOffice(paper: OfficePaper, form: PaperForm, anchor?: string): Promise<Result<RenderedOrder>>
    /** Languages in which the decision in short can be drawn: cnr, cnr-Cyrl, en and those of data files. */
    inShortLanguages(): readonly string[]
    /** Draws the list of exhibits or the cover sheet of one, or writes it for a word processor. Error: document.refused. */
    renderExhibits(request: ExhibitPaper, form: PaperForm): Promise<Result<RenderedOrder>>
    /** The verification of both journals, which runs in the background. */
    verification: Readonly<{ start(): void; status(): Verification; cancel(): void }>
    /** The attached files of the session, as ciphertext beside the databases. */
    attachments: AttachmentFiles
    lists: ListExports
    figures: Figures
    awards: Awards
    journals: JournalExports
    documents: DocumentCheck
    certificates: OwnCertificates
    backups: Backups
    erasing: Erasing
    /** Who works here and with which keys; what it changes is written into the journal. */
    staff: StaffChanges
    /** The outlines of an SVG file and what its titles say. Errors: emblem.… */
    readEmblem(svg: string): Result<Readonly<{ drawing: EmblemDrawing; alt: Bilingual }>>
    /** Asks for a file, or takes the one chosen last `again` or the one that the program was opened with, and reads it; undefined where the dialog was cancelled. Errors: exchange.tooLarge, exchange.unreadable. */
    pickFile(
      maxBytes: number,
      wanted?: 'exchange' | 'received' | 'emblem',
      again?: boolean,
    ): Promise<Result<string | undefined>>
    /** Asks for a bank's statement and reads it as rows of cells; undefined where the dialog was cancelled. Errors: exchange.tooLarge, exchange.unreadable, statement.unreadable. */
    pickStatement(maxBytes: number): Promise<Result<readonly (readonly string[])[] | undefined>>
    /** Start lists as they come and go. */
    startLists: StartListFiles
    /** Asks for a file to attach, for a judgment, a packet, a PKCS#12 file or a file of updates, or takes the one that the program was opened with; undefined where the dialog was cancelled. */
    chooseFile(
      wanted?: 'attachment' | 'judgment' | 'packet' | 'receivedPacket' | 'certificate' | 'update',
    ): Promise<GivenFile | undefined>
    /** Asks for a folder; undefined where the dialog was cancelled. */
    chooseFolder(): Promise<string | undefined>
    /** Asks where a file should go; undefined where the dialog was cancelled. */
    choosePlace(suggestedName: string): Promise<string | undefined>
    /** Figures as a sheet for other programs. */
    sheetOfFigures(figures: Monitoring, sheet: FigureSheet): Uint8Array
    /** Writes a file whole or not at all. Errors: exchange.noFolder, exchange.isFolder, storage.full, storage.failed. */
    writeFile(path: string, content: string | Uint8Array): Promise<Result<true>>
    /** Makes and reads packets by the keys of the session. */
    packets: PacketDesk
    /** Reads files of updates and saves what they hold. */
    updates: UpdateDesk
  }>

/** What draws pages: of the composition, not of a session. */
export type PaperServices = Pick<
  Services,
  | 'renderExhibits'
  | 'measureAct'
  | 'renderAct'
  | 'renderDraft'
  | 'renderOrderDocx'
  | 'renderPaper'
  | 'renderShare'
  | 'renderOfOffice'
  | 'renderInShort'
  | 'inShortLanguages'
  | 'readEmblem'
>
