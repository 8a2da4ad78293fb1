import type { ChangedEvent, ChannelName, Input } from '../../shared/contract/channels.ts'

type Watch<Name extends ChannelName> = (event: ChangedEvent, input: Input<Name>) => boolean

const never = () => false
/** Any file or order: what lists them, counts them, or tells of all of them. */
const anyFile = ({ aggregate }: ChangedEvent) => aggregate !== 'session'
const thisFile = (event: ChangedEvent, { caseId }: Readonly<{ caseId: string }>) =>
  event.aggregate === 'caseFile' && event.id === caseId
/** This file, and a day without work that was entered: it moves limits. */
const thisFileOrDays = (event: ChangedEvent, input: Readonly<{ caseId: string }>) =>
  event.aggregate === 'work' || thisFile(event, input)
const anyOrder = ({ aggregate }: ChangedEvent) => aggregate === 'order'
const thisOrder = (event: ChangedEvent, { orderId }: Readonly<{ orderId: string }>) =>
  event.aggregate === 'order' && event.id === orderId

/**
 * What a screen may read, and after which change its answer may be another. A channel that is not here cannot be read by
 * a screen, so that nothing on it can grow old unseen.
 */
export const WATCHES = {
  'session.state': ({ aggregate }) => aggregate === 'session',
  // Looking tells of nothing: it is asked again and again while a lesson goes on.
  'practice.lesson': () => true,
  'today.worklist': anyFile,
  'today.more': anyFile,
  'today.counts': anyFile,
  'caseFile.list': anyFile,
  'schedule.list': anyFile,
  'workload.look': anyFile,
  'schedule.leavers': () => true,
  'emergency.list': anyFile,
  'emergency.report': anyFile,
  'retention.due': anyFile,
  'retention.erased': anyFile,
  'retention.list': anyFile,
  'retention.look': thisFile,
  'shared.list': anyFile,
  'shared.papers': anyFile,
  'caseFile.open': thisFile,
  'caseFile.deadlines': thisFileOrDays,
  'attachment.progress': never,
  'list.exportProgress': never,
  'filter.list': ({ aggregate }) => aggregate === 'work',
  'caseFile.duties': thisFileOrDays,
  'caseFile.service': thisFileOrDays,
  'caseFile.papers': thisFileOrDays,
  'caseFile.changedPapers': thisFileOrDays,
  'caseFile.paperOffers': thisFile,
  'paper.printQueue': anyFile,
  'paper.open': thisFileOrDays,
  'paper.preview': thisFileOrDays,
  'attachment.pageText': thisFile,
  'search.find': anyFile,
  'search.inFile': thisFile,
  'search.alike': anyFile,
  // A file is never changed.
  'attachment.open': never,
  'claim.check': thisFile,
  'collection.look': thisFile,
  'enforcement.look': thisFile,
  'stateCompensation.look': thisFile,
  'step.look': thisFile,
  'step.list': anyFile,
  'monitoring.figures': anyFile,
  'packet.list': anyFile,
  'packet.arrived': anyFile,
  'packet.courier': anyFile,
  'packet.preview': thisFile,
  'receivedOrder.list': anyFile,
  // What came is kept as it came.
  'receivedOrder.read': never,
  'deskCopy.list': anyFile,
  'deskCopy.due': anyFile,
  'pen.list': anyFile,
  'desk.lookAtLost': anyFile,
  // A later copy is told of as work.
  'deskCopy.open': ({ aggregate }) => aggregate === 'work',
  'deskCopy.read': ({ aggregate }) => aggregate === 'work',
  'card.list': ({ aggregate }) => aggregate === 'work',
  'monitoring.snapshots': ({ aggregate }) => aggregate === 'work',
  // Who has taken its place is told with it.
  'monitoring.snapshot': ({ aggregate }) => aggregate === 'work',
  'decision.compareAwards': anyFile,
  'order.preview': thisFile,
  'release.rule': ({ aggregate }) => aggregate === 'work',
  'clause.list': ({ aggregate }) => aggregate === 'work',
  'term.list': ({ aggregate }) => aggregate === 'work',
  'release.list': anyFile,
  'release.look': thisFile,
  'order.drawDraft': thisFile,
  'ruling.preview': thisFile,
  // A print is an entry of the journal of its case, and tells of its order alone.
  // Looking is an entry of the journal and tells of nothing: it is asked again whenever it is shown.
  'caseFile.views': thisFile,
  'journal.list': (event, input) => thisFile(event, input) || anyOrder(event),
  'order.open': thisOrder,
  // What was frozen is never changed.
  'order.read': never,
  'print.queue': anyFile,
  'print.registerYears': anyFile,
  'print.history': thisOrder,
  // The order is frozen; who is protected changes with its file.
  'print.check': anyFile,
  'print.printers': never,
  'print.languages': never,
  // Asked again and again while it is at work; what begins, steers and ends it tells of it.
  'print.batch': anyFile,
  'print.others': anyFile,
  'print.waiting': anyFile,
  // The form that writes a draft says so itself.
  'draft.list': never,
  'audit.list': anyFile,
  'audit.verification': never,
  'audit.exportProgress': never,
  'audit.anchor': anyFile,
  'proof.checkAccount': never,
  'audit.key': ({ aggregate }) => aggregate === 'office' || aggregate === 'session',
  'ceremony.printers': never,
  'recovery.status': ({ aggregate }) => aggregate === 'session',
  'keys.rotation': ({ aggregate }) => aggregate === 'session' || aggregate === 'office',
  'backup.list': anyFile,
  'backup.task': ({ aggregate }) => aggregate === 'office',
  'backup.progress': never,
  'restore.progress': never,
  'office.emblems': ({ aggregate }) => aggregate === 'office',
  'printer.list': ({ aggregate }) => aggregate === 'office',
  'law.inForce': ({ aggregate }) => aggregate === 'work' || aggregate === 'session',
  'update.state': ({ aggregate }) => aggregate === 'office',
  'law.list': ({ aggregate }) => aggregate === 'office',
  'law.look': ({ aggregate }) => aggregate === 'office',
  'documentText.list': ({ aggregate }) => aggregate === 'office' || aggregate === 'work',
  'documentText.fields': ({ aggregate }) => aggregate === 'office',
  'documentText.preview': ({ aggregate }) => aggregate === 'office',
  'staff.list': ({ aggregate }) => aggregate === 'office',
  'staff.awaiting': ({ aggregate }) => aggregate === 'office',
} as const satisfies { readonly [Name in ChannelName]?: Watch<Name> }

export type ReadChannel = keyof typeof WATCHES

/** Whether the answer kept under a query key may be another after a change. */
export function isStale([channel, input]: readonly unknown[], event: ChangedEvent): boolean {
  const watch = WATCHES[channel as ReadChannel] as ((event: ChangedEvent, input: unknown) => boolean) | undefined
  // Without an input nothing was asked.
  return input !== undefined && watch?.(event, input) === true
}
