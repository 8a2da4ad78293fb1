import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Act, Aftermath, FileAct } from '../../../shared/domain/claim/acts.ts'
import { checkPaperEvent, type PaperEventKind } from '../../../shared/domain/papers/paperLife.ts'
import { printKindOf } from '../../../shared/domain/papers/printKind.ts'
import type { PaperVariant } from '../../../shared/domain/papers/paperFields.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PaperSummary } from '../../db/tables/paperTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, CommandContext, EffectContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import type { Printable } from '../printing/printableDocument.ts'
import { describePaper, findOwnPaper } from './findPaper.ts'
import { paperAsDocx } from './paperAsDocx.ts'
import { checkTyped } from './typedNames.ts'
import { checkPrinter } from '../printing/checkPrinter.ts'
import { objectionToPaper } from '../printing/printObjection.ts'

type OfPaper = Readonly<{ file: LoadedCase; paper: PaperSummary }>
type Found = OfPaper & Readonly<{ bytes: Uint8Array<ArrayBuffer>; sha256: string }>
type PaperCopy = Readonly<{ caseId: string; paper: string; printer: string; recipient: string | undefined }>
type Target = Readonly<{ caseId: string; paper: string; variant: PaperVariant }>

/** Sends the frozen bytes, unchanged, to the spooler; written down before they leave and confirmed after. */
export async function printPaper(
  context: EffectContext<'print' | 'printers'>,
  input: Input<'paper.print'>,
): Promise<Result<Output<'paper.print'>>> {
  const found = findFrozen(context, 'printPaper', input)
  if (!found.ok) return found
  const sound = checkRecipient(found.value.file, input)
  if (!sound.ok) return sound
  const shown = checkShownPaper(context, found.value, input.reason)
  if (!shown.ok) return shown
  const kind = printKindOf(found.value.paper.kind)
  const known = await checkPrinter(context.services, input.printer, [kind])
  if (!known.ok) return known
  const { printer, recipient, to, reason } = input
  const body = { printer, ...(recipient === undefined ? {} : { recipient }), ...(to === undefined ? {} : { to }) }
  const note = (kind: PaperEventKind, act?: Act | Aftermath) =>
    context.commit((command) => addPrint(command, found.value, { kind, act, body, reason }))
  const queued = note('queued', 'caseFile.printPaper')
  if (!queued.ok) return queued
  const sent = await context.services.print(input.printer, found.value.bytes, { kind })
  const confirmed = sent.ok ? note('printed') : note('printFailed', 'caseFile.paperNotPrinted')
  if (!confirmed.ok) return confirmed
  return sent.ok ? success({ copy: queued.value }) : sent
}

/** The same, one copy after the other, in a batch. */
export function printablePaper(context: CaseContext, input: Input<'paper.print'>): Result<Printable> {
  const found = findPrintable(context, 'printPaper', input)
  if (!found.ok) return found
  const sound = checkRecipient(found.value.file, input)
  if (!sound.ok) return sound
  const shown = checkShownPaper(context, found.value, input.reason)
  if (!shown.ok) return shown
  const { printer, recipient, reason } = input
  const body = { printer, ...(recipient === undefined ? {} : { recipient }) }
  const { file, paper } = found.value
  return success({
    bytes() {
      const frozen = frozenBytes(context, input, found.value)
      return frozen.ok ? success(frozen.value.bytes) : frozen
    },
    kind: printKindOf(paper.kind),
    queue: (command) =>
      addPrint(command, { file, paper }, { kind: 'queued', act: 'caseFile.printPaper', body, reason }),
  })
}

/** A copy that shows somebody who is protected today, or what degrades, leaves for a reason alone. Errors: print.showsProtected, print.undignified, paper.damaged. */
function checkShownPaper(context: CaseContext, { file, paper }: OfPaper, reason: string | undefined): Result<true> {
  if (reason !== undefined) return success(true)
  const objection = objectionToPaper(context, file, paper)
  if (!objection.ok) return objection
  return objection.value === undefined ? success(true) : failure(objection.value, 'reason')
}

/** What became of a copy of a paper that was written down. */
export function confirmPaperCopy(command: CommandContext, copy: PaperCopy, isSent: boolean): Result<number> {
  const file = loadCase(command, copy.caseId)
  if (!file.ok) return file
  const paper = command.cases.papers.find(copy.paper)
  if (paper === undefined) return failure('paper.notFound')
  const { printer, recipient } = copy
  const body = { printer, ...(recipient === undefined ? {} : { recipient }) }
  const event = isSent
    ? { kind: 'printed' as const, act: undefined, body }
    : { kind: 'printFailed' as const, act: 'caseFile.paperNotPrinted' as const, body }
  return addPrint(command, { file: file.value, paper }, event)
}

/** Writes the frozen bytes, or what they say as DOCX, to where the person says; before it and after it the journal tells. */
export async function exportPaper(
  context: EffectContext<'choosePlace' | 'writeFile' | 'renderPaper'>,
  input: Input<'paper.export'>,
): Promise<Result<Output<'paper.export'>>> {
  const found = findFrozen(context, 'exportPaper', input)
  if (!found.ok) return found
  const place = await context.services.choosePlace(`${found.value.paper.kind}.${input.format}`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const leaving = input.format === 'pdf' ? success(found.value) : await paperAsDocx(context, found.value, input.variant)
  if (!leaving.ok) return leaving
  const { bytes, sha256 } = leaving.value
  const note = (act: Act | Aftermath, reason: string) =>
    context.commit((command) => {
      record(command, found.value, act, reason)
      return success(true)
    })
  note('caseFile.exportPaper', input.reason)
  const written = await context.services.writeFile(place, bytes)
  if (!written.ok) {
    note('caseFile.paperNotExported', input.variant)
    return written
  }
  note('caseFile.paperExported', `SHA-256 ${sha256}`)
  return success({ outcome: 'exported' })
}

function findFrozen(context: CaseContext, act: FileAct, input: Target): Result<Found> {
  const found = findPrintable(context, act, input)
  return found.ok ? frozenBytes(context, input, found.value) : found
}

function findPrintable(context: CaseContext, act: FileAct, input: Target): Result<OfPaper> {
  const found = findOwnPaper(context, act, input)
  if (!found.ok) return found
  const before = context.cases.papers.eventsOf(input.paper).map(({ kind }) => kind)
  const possible = checkPaperEvent('queued', before)
  return possible.ok ? found : possible
}

function frozenBytes({ cases: { papers } }: CaseContext, input: Target, found: OfPaper): Result<Found> {
  const kept = papers.filesOf(input.paper).find(({ variant }) => variant === input.variant)
  if (kept === undefined) return failure('input.value', 'variant')
  const bytes = papers.bytesOf(input.paper, input.variant)
  // SECURITY: what leaves is what was frozen, or nothing does.
  if (bytes === undefined || fingerprintOf(bytes) !== kept.sha256) return failure('paper.damaged')
  return success({ ...found, bytes, sha256: kept.sha256 })
}

// Whom a copy is for is somebody of the file, or a name that shows nobody protected.
function checkRecipient(file: LoadedCase, { recipient, to }: Input<'paper.print'>): Result<true> {
  if (recipient !== undefined && !file.links().some(({ id }) => id === recipient)) {
    return failure('person.unknown', 'recipient')
  }
  return checkTyped([{ field: 'to', text: to }], { people: file.people() })
}

type Print = Readonly<{
  kind: PaperEventKind
  act: Act | Aftermath | undefined
  body: Readonly<{ printer: string; recipient?: string; to?: string }>
  /** Why it left although it shows somebody who is protected. */
  reason?: string | undefined
}>

/** Answers the number of the copy: how many times the paper went to a printer. */
function addPrint(context: CommandContext, found: OfPaper, { kind, act, body, reason }: Print): Result<number> {
  const { papers } = context.cases
  const { id } = found.paper
  const event = { kind, at: context.now, person: context.person.id, body: JSON.stringify(body) }
  const before = papers.eventsOf(id)
  papers.addEvent(id, before.length + 1, event)
  if (act !== undefined) record(context, found, act, kind === 'queued' ? reason : undefined)
  context.changed({ aggregate: 'caseFile', id: found.file.id })
  const queued = before.filter((one) => one.kind === 'queued').length
  return success(kind === 'queued' ? queued + 1 : queued)
}

function record(context: CommandContext, { file, paper }: OfPaper, act: Act | Aftermath, reason?: string): void {
  const about = describePaper(file, paper.kind, paper.number)
  context.record({ act, caseId: file.id, about, ...(reason === undefined ? {} : { reason }) })
}
