import { READERS } from '../staff/readers.ts'
import type { Role } from '../staff/roles.ts'
import type { FileAct, FileCondition, Later } from './acts.ts'
import { CAPACITY_ROLES } from './needToKnow.ts'

/**
 * Whose office must act on a file: the one that holds it; the court's or the prosecution's; the court's where it
 * holds the file; either of the two; these and the court that has passed it on last; whoever may read it, an office that it has left included; the one
 * that begins a new file; the own, where an act is on no one file; or, for a person or a piece of evidence, as `custody.ts` says: who holds the claims that rest on it.
 */
export type FileCustody =
  'file' | 'court' | 'heldByCourt' | 'prosecution' | 'either' | 'sender' | 'reader' | 'new' | 'own' | 'item'

/** One act on a case file. `reason`: it is written down with the words of the one who acts. */
export type FileActRow = Readonly<{
  by: readonly Role[]
  custody: FileCustody
  needs: readonly FileCondition[]
  reason: boolean
  later?: Later
}>

const WRITERS = ['prosecutor', 'judge', 'clerk'] as const
/** Those to whom files are assigned as their own. */
const HANDLERS = CAPACITY_ROLES.owner
const REGISTRY = ['prosecutor', 'clerk'] as const
/** A coordinator acts on the own papers alone, for people who have let that one know who they are. */
const PAPER_MAKERS = [...WRITERS, 'coordinator'] as const

/**
 * Every act on a case file, its people, evidence and papers. A file is with one office at a time; forwarding takes it to
 * the court with every claim that is ready. Opening a sealed cover is written down with its reason (ZKP 122/3), and a clerk
 * opens one, or takes identities out, only in a file that is the clerk's. Whoever
 * keeps the schedule assigns a file, excludes a person and names the stand-in (chapter of the ZKP on exclusion).
 */
export const FILE_LIFE = {
  create: { by: REGISTRY, custody: 'new', needs: [], reason: false },
  import: { by: REGISTRY, custody: 'new', needs: [], reason: false },
  // A decision made before the program was there: its file, its award and its enforcement, as the registry has them on paper.
  enterStartRow: { by: ['clerk'], custody: 'new', needs: [], reason: false },
  open: { by: WRITERS, custody: 'reader', needs: [], reason: false },
  export: { by: WRITERS, custody: 'file', needs: ['clerkHasFile'], reason: true },
  changeProceedings: { by: WRITERS, custody: 'file', needs: [], reason: false },
  // What a paper was made from does not change by editing: it is corrected, and the old value stays to be seen.
  correctFact: { by: WRITERS, custody: 'file', needs: [], reason: true },
  // Each office keeps its own register, wherever the file lies; the mark that the file had stays to be found.
  renumber: { by: REGISTRY, custody: 'either', needs: [], reason: true },
  changeProsecution: { by: ['prosecutor'], custody: 'prosecution', needs: [], reason: true },
  // The court that has given judgment in the first instance stays the court of the file.
  transfer: { by: ['judge'], custody: 'heldByCourt', needs: ['noneIssued'], reason: true },
  // Claims go over with whom and what they need; one under an order stays with its order.
  join: { by: ['judge'], custody: 'heldByCourt', needs: [], reason: true },
  sever: { by: ['judge'], custody: 'heldByCourt', needs: [], reason: true },
  addClaim: { by: ['prosecutor'], custody: 'prosecution', needs: [], reason: false },
  // Filed at the court, in writing or on its record (ZKP 236/1).
  fileClaim: { by: ['clerk', 'judge'], custody: 'heldByCourt', needs: [], reason: false },
  forward: { by: ['prosecutor'], custody: 'prosecution', needs: ['courtReached'], reason: false },
  recall: { by: ['prosecutor'], custody: 'prosecution', needs: [], reason: false },
  // To an office that works on another installation a file goes sealed; it is sent again as often as it is lost (docs/packet.md).
  // A court that has passed it on to another sends it as well.
  sendPacket: { by: WRITERS, custody: 'sender', needs: ['clerkHasFile'], reason: false },
  // Asked of the receiver, whose book decides: until it has answered the file is written in neither place.
  recallPacket: { by: WRITERS, custody: 'sender', needs: ['clerkHasFile'], reason: true },
  takePacket: { by: WRITERS, custody: 'new', needs: [], reason: false },
  declinePacket: { by: WRITERS, custody: 'own', needs: [], reason: true },
  giveReceipt: { by: WRITERS, custody: 'own', needs: [], reason: false },
  takeReceipt: { by: WRITERS, custody: 'own', needs: [], reason: false },
  // A file that is written at another desk of the office is asked for; whoever writes in it there gives it (sendPacket), or says why not now.
  askPen: { by: WRITERS, custody: 'own', needs: [], reason: true },
  declinePen: { by: WRITERS, custody: 'file', needs: [], reason: true },
  // A desk of the office is lost: one reports it, a colleague confirms (four eyes), and its files go on from the copies.
  reportLost: { by: WRITERS, custody: 'own', needs: [], reason: true },
  confirmLost: { by: WRITERS, custody: 'own', needs: [], reason: false },
  withdrawLost: { by: WRITERS, custody: 'own', needs: [], reason: true },
  answerRecall: { by: WRITERS, custody: 'own', needs: [], reason: false },
  savePerson: { by: REGISTRY, custody: 'item', needs: [], reason: false },
  // The same for a person of whom papers speak.
  correctPerson: { by: REGISTRY, custody: 'item', needs: [], reason: true },
  removePerson: { by: REGISTRY, custody: 'item', needs: [], reason: false },
  // A judge who came with a file is one of this court: whoever sits or keeps the register knows it.
  samePerson: { by: ['judge', 'clerk'], custody: 'heldByCourt', needs: [], reason: false },
  seal: { by: REGISTRY, custody: 'item', needs: [], reason: false },
  unseal: { by: REGISTRY, custody: 'item', needs: ['clerkHasFile'], reason: true },
  reveal: { by: WRITERS, custody: 'either', needs: ['clerkHasFile'], reason: true },
  // A victim lets one coordinator know who they are (consent, until a day); whoever may open the cover lets in, and ends it.
  shareIdentity: { by: WRITERS, custody: 'either', needs: ['clerkHasFile'], reason: false },
  endSharing: { by: WRITERS, custody: 'either', needs: [], reason: false },
  revealShared: { by: ['coordinator'], custody: 'either', needs: [], reason: true },
  // Only whom a victim has let know who they are refers that victim to help, and with a consent for that very help.
  refer: { by: ['coordinator'], custody: 'either', needs: [], reason: false },
  followReferral: { by: ['coordinator'], custody: 'either', needs: [], reason: false },
  strikeReferral: { by: ['coordinator'], custody: 'either', needs: [], reason: true },
  saveEvidence: { by: REGISTRY, custody: 'item', needs: [], reason: false },
  removeEvidence: { by: REGISTRY, custody: 'item', needs: [], reason: false },
  // A file is evidence as it came in: it is not changed, and whoever looks at it or takes it out is written down.
  attach: { by: REGISTRY, custody: 'item', needs: [], reason: false },
  describeAttachment: { by: REGISTRY, custody: 'item', needs: [], reason: false },
  // Words by which a scanned page is found; the page itself stays as it came in.
  correctPageText: { by: REGISTRY, custody: 'item', needs: [], reason: false },
  removeAttachment: { by: REGISTRY, custody: 'item', needs: [], reason: true },
  viewAttachment: { by: WRITERS, custody: 'either', needs: [], reason: false },
  // Who saw a file is told to whoever reads it, and reading that is written down too.
  readViews: { by: WRITERS, custody: 'either', needs: [], reason: false },
  printViews: { by: WRITERS, custody: 'either', needs: [], reason: false },
  exportAttachment: { by: WRITERS, custody: 'either', needs: [], reason: true },
  // The exhibits of a claim leave as one plain file: contents, cover sheets and pages.
  exportBundle: { by: WRITERS, custody: 'either', needs: [], reason: true },
  // Each of the two offices owes its own duties, wherever the file lies; what was recorded by mistake is struck with a reason.
  recordDuty: { by: WRITERS, custody: 'either', needs: [], reason: false },
  // Marks and kinds of limits alone; whoever reads the file may have its days in a calendar.
  exportCalendar: { by: WRITERS, custody: 'either', needs: [], reason: false },
  // Marks, labels and sums of many files at once leave the program: the journal holds why.
  exportList: { by: WRITERS, custody: 'own', needs: [], reason: true },
  // Keys of other offices: whoever works with files brings a card, a colleague confirms it by its words (four eyes).
  giveCard: { by: READERS.cards, custody: 'own', needs: [], reason: false },
  bringCard: { by: READERS.cards, custody: 'own', needs: [], reason: false },
  confirmCard: { by: READERS.cards, custody: 'own', needs: [], reason: false },
  refuseCard: { by: READERS.cards, custody: 'own', needs: [], reason: true },
  revokeCard: { by: READERS.cards, custody: 'own', needs: [], reason: true },
  // Figures tell of nobody. Those of a day that others go by are frozen by whoever answers for them: coordinator or head.
  freezeFigures: { by: ['coordinator', 'head'], custody: 'own', needs: [], reason: false },
  exportFigures: { by: READERS.figures, custody: 'own', needs: [], reason: false },
  // The register of the office's decisions names nobody; whoever prints its decisions prints it.
  printRegister: { by: READERS.prints, custody: 'own', needs: [], reason: false },
  // A day on which the authority does not work moves the end of a limit (ZKP 216); who keeps the schedule enters it.
  closeDay: { by: ['head'], custody: 'either', needs: [], reason: true },
  openDay: { by: ['head'], custody: 'either', needs: [], reason: true },
  strikeDuty: { by: WRITERS, custody: 'either', needs: [], reason: true },
  // Each office assigns for itself, wherever the file lies.
  assign: { by: ['head'], custody: 'either', needs: [], reason: true },
  reassign: { by: ['head'], custody: 'either', needs: [], reason: true },
  unassign: { by: ['head'], custody: 'either', needs: [], reason: true },
  // A conflict of interest is of whoever works on the file: judge, prosecutor or clerk. Each office for its own people.
  exclude: { by: ['head'], custody: 'either', needs: [], reason: true },
  readmit: { by: ['head'], custody: 'either', needs: [], reason: true },
  // Whoever has a file cannot be reached: a colleague of the same work reads it for some hours, where the head confirms it
  // with the own password; what is done meanwhile is reported to both.
  openEmergency: { by: HANDLERS, custody: 'either', needs: [], reason: true },
  confirmEmergency: { by: ['head'], custody: 'either', needs: [], reason: false },
  endEmergency: { by: [...HANDLERS, 'head'], custody: 'either', needs: [], reason: false },
  printEmergency: { by: [...HANDLERS, 'head'], custody: 'either', needs: [], reason: false },
  // For all files of a colleague who is absent, from day to day: it ends by itself.
  standIn: { by: ['head'], custody: 'own', needs: [], reason: true },
  endStandIn: { by: ['head'], custody: 'own', needs: [], reason: true },
  // In how many days files are to leave a stage, and who works together: whoever keeps the schedule says it for the own office.
  setTimeStandard: { by: ['head'], custody: 'own', needs: [], reason: true },
  saveUnit: { by: ['head'], custody: 'own', needs: [], reason: true },
  removeUnit: { by: ['head'], custody: 'own', needs: [], reason: true },
  // Four eyes before a decision is issued: whoever keeps the schedule proposes that the court works so, or no longer; a judge or another head confirms it.
  proposeReleaseRule: { by: ['head'], custody: 'own', needs: [], reason: true },
  confirmReleaseRule: { by: ['judge', 'head'], custody: 'own', needs: [], reason: false },
  refuseReleaseRule: { by: ['judge', 'head'], custody: 'own', needs: [], reason: true },
  // Words of no case that a judge keeps for later decisions; whoever keeps the schedule offers them to all judges of the court (four eyes).
  saveClause: { by: ['judge'], custody: 'own', needs: [], reason: false },
  withdrawClause: { by: ['judge'], custody: 'own', needs: [], reason: false },
  proposeClause: { by: ['judge'], custody: 'own', needs: [], reason: false },
  releaseClause: { by: ['head'], custody: 'own', needs: [], reason: false },
  refuseClause: { by: ['head'], custody: 'own', needs: [], reason: true },
  recallClause: { by: ['head'], custody: 'own', needs: [], reason: true },
  // A word for the translation, which informs alone: whoever writes decisions adds it for the whole court.
  addTerm: { by: ['judge'], custody: 'own', needs: [], reason: false },
  withdrawTerm: { by: ['judge'], custody: 'own', needs: [], reason: false },
  // The president of the court orders it; those who have the file record it, for they alone read who sits in it.
  changePanel: { by: ['judge', 'clerk'], custody: 'heldByCourt', needs: [], reason: true },
  // What the court says goes into the judgment that is written in a word processor, and whoever has the order may have its words.
  exportOrder: { by: WRITERS, custody: 'either', needs: [], reason: false },
  // Whoever decides holds the finished judgment against the decision before it is issued.
  compareJudgment: { by: ['judge'], custody: 'heldByCourt', needs: [], reason: false },
  print: { by: ['clerk'], custody: 'court', needs: [], reason: false },
  // Its number stays taken, and whoever had it gets another copy under another number.
  loseCopy: { by: ['clerk'], custody: 'court', needs: [], reason: true },
  // Whoever began to print is not there: a colleague who may print each of its documents goes on.
  takeBatch: { by: WRITERS, custody: 'either', needs: [], reason: true },
  // Which kind of paper is whose stands in the table of papers; each office acts on its own.
  makePaper: { by: PAPER_MAKERS, custody: 'either', needs: [], reason: false },
  printPaper: { by: PAPER_MAKERS, custody: 'either', needs: [], reason: false },
  exportPaper: { by: PAPER_MAKERS, custody: 'either', needs: [], reason: true },
  sendPaper: { by: PAPER_MAKERS, custody: 'either', needs: [], reason: false },
  recordPaperReturn: { by: PAPER_MAKERS, custody: 'either', needs: [], reason: false },
  withdrawPaper: { by: PAPER_MAKERS, custody: 'either', needs: [], reason: true },
  // Whoever has the file, or keeps the schedule, in either office, may bar its erasure: for a retrial, an inspection, a complaint.
  hold: { by: [...HANDLERS, 'head'], custody: 'either', needs: [], reason: true },
  releaseHold: { by: [...HANDLERS, 'head'], custody: 'either', needs: [], reason: true },
  // Four eyes: who has the file proposes with a reason, the head of the office that holds it carries it out with the own password.
  proposeErasure: { by: WRITERS, custody: 'file', needs: [], reason: true },
  withdrawErasure: { by: [...WRITERS, 'head'], custody: 'file', needs: [], reason: true },
  erase: { by: ['head'], custody: 'file', needs: [], reason: false },
  printErasure: { by: [...WRITERS, 'head'], custody: 'own', needs: [], reason: false },
} as const satisfies Readonly<Record<FileAct, FileActRow>>
