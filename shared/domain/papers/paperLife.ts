import { z } from 'zod'
import { isoDate, line, localId } from '../caseFile/fields.ts'
import type { Act, Aftermath } from '../claim/acts.ts'
import { failure, success, type Result } from '../result/result.ts'

/** What happens to a made paper. A print is written down before it leaves and confirmed after. */
export const PAPER_EVENTS = ['queued', 'printed', 'printFailed', 'sent', 'returned', 'withdrawn'] as const
/** One of `PAPER_EVENTS`. */
export type PaperEventKind = (typeof PAPER_EVENTS)[number]

/** Where a made paper stands. */
export const PAPER_STATES = ['made', 'sent', 'returned', 'withdrawn'] as const
/** One of `PAPER_STATES`. */
export type PaperState = (typeof PAPER_STATES)[number]

/** How a paper goes out (ZKP on service). */
export const PAPER_CHANNELS = ['inPerson', 'courier', 'post', 'electronic', 'attorney', 'file'] as const

/** How its proof of service came back. */
export const PAPER_OUTCOMES = ['delivered', 'refused', 'substitute', 'board', 'unknown', 'notFound'] as const
/** The outcomes in which somebody has signed. */
const SIGNED: readonly string[] = ['delivered', 'substitute']

/** To whom, how and when a paper went: to somebody of the file, or to a name. */
export const paperSending = z.strictObject({
  recipient: localId.optional(),
  to: line.optional(),
  channel: z.enum(PAPER_CHANNELS),
  date: isoDate,
})
/** A sending, as read by `paperSending`. */
export type PaperSending = z.infer<typeof paperSending>

/** When and how it came back, and who has signed. */
export const paperReturn = z.strictObject({
  date: isoDate,
  outcome: z.enum(PAPER_OUTCOMES),
  signedBy: line.optional(),
})
/** A return, as read by `paperReturn`. */
export type PaperReturn = z.infer<typeof paperReturn>

/** What an office does with its papers before they go out: of the other one it says nothing (see `PAPER_SEEN`). */
export const OWN_PAPER_ACTS = [
  'caseFile.makePaper',
  'caseFile.printPaper',
  'caseFile.paperNotPrinted',
  'caseFile.exportPaper',
  'caseFile.paperExported',
  'caseFile.paperNotExported',
  'caseFile.withdrawPaper',
] as const satisfies readonly (Act | Aftermath)[]

const NEXT: Readonly<Record<PaperEventKind, readonly PaperState[]>> = {
  queued: ['made', 'sent', 'returned'],
  printed: PAPER_STATES,
  printFailed: PAPER_STATES,
  sent: ['made', 'returned'],
  returned: ['sent'],
  withdrawn: ['made', 'sent', 'returned'],
}

/** Where a paper stands after what happened to it, in its order. A print changes nothing. */
export function paperStateAfter(events: readonly PaperEventKind[]): PaperState {
  const last = events.findLast((kind) => kind === 'sent' || kind === 'returned' || kind === 'withdrawn')
  return last ?? 'made'
}

/** Whether that may happen to a paper now. Errors: paper.withdrawn, paper.notSent, paper.alreadySent. */
export function checkPaperEvent(kind: PaperEventKind, before: readonly PaperEventKind[]): Result<true> {
  const state = paperStateAfter(before)
  if (NEXT[kind].includes(state)) return success(true)
  if (state === 'withdrawn') return failure('paper.withdrawn')
  return failure(kind === 'returned' ? 'paper.notSent' : 'paper.alreadySent')
}

/** Errors: paper.recipientMissing, paper.inFuture. */
export function checkSending({ recipient, to, date }: PaperSending, today: string): Result<true> {
  if (recipient === undefined && (to ?? '').trim() === '') return failure('paper.recipientMissing', 'sending.recipient')
  return date > today ? failure('paper.inFuture', 'sending.date') : success(true)
}

/** `sent` is the day it went out. Errors: paper.inFuture, paper.beforeSent, paper.signatureMissing. */
export function checkReturn({ date, outcome, signedBy }: PaperReturn, sent: string, today: string): Result<true> {
  if (date > today) return failure('paper.inFuture', 'return.date')
  if (date < sent) return failure('paper.beforeSent', 'return.date')
  const isSigned = !SIGNED.includes(outcome) || (signedBy ?? '').trim() !== ''
  return isSigned ? success(true) : failure('paper.signatureMissing', 'return.signedBy')
}
