import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import {
  checkPaperEvent,
  checkReturn,
  checkSending,
  type PaperEventKind,
} from '../../../shared/domain/papers/paperLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PaperSummary } from '../../db/tables/paperTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import { describePaper, findOwnPaper } from './findPaper.ts'
import { paperEventBody } from './paperRecords.ts'
import { checkTyped } from './typedNames.ts'

type Target = Readonly<{ caseId: string; paper: string; revision: number }>
type Saved = Output<'paper.send'>
type Found = Readonly<{ file: LoadedCase; paper: PaperSummary }>
type Body = Readonly<{ [Name in string]?: string | undefined }>

/** To whom it went, how and when. */
export function sendPaper(context: CommandContext, input: Input<'paper.send'>): Result<Saved> {
  const found = findForEvent(context, 'sendPaper', 'sent', input)
  if (!found.ok) return found
  const { sending } = input
  const sound = checkSending(sending, context.today)
  if (!sound.ok) return sound
  const { file } = found.value
  if (sending.recipient !== undefined && !file.links().some(({ id }) => id === sending.recipient)) {
    return failure('person.unknown', 'sending.recipient')
  }
  const named = checkTyped([{ field: 'sending.to', text: sending.to }], { people: file.people() })
  if (!named.ok) return named
  return addEvent(context, found.value, input, 'sent', sending)
}

/** When and how it came back, and who signed. */
export function recordPaperReturn(context: CommandContext, input: Input<'paper.recordReturn'>): Result<Saved> {
  const found = findForEvent(context, 'recordPaperReturn', 'returned', input)
  if (!found.ok) return found
  const sent = context.cases.papers.eventsOf(input.paper).findLast(({ kind }) => kind === 'sent')
  const day = sent === undefined ? undefined : paperEventBody.parse(JSON.parse(sent.body)).date
  const sound = checkReturn(input.return, day ?? '', context.today)
  if (!sound.ok) return sound
  const signed = { field: 'return.signedBy', text: input.return.signedBy }
  const named = checkTyped([signed], { people: found.value.file.people() })
  if (!named.ok) return named
  return addEvent(context, found.value, input, 'returned', input.return)
}

/** Out of use, with the reason; bytes and number stay. */
export function withdrawPaper(context: CommandContext, input: Input<'paper.withdraw'>): Result<Saved> {
  const found = findForEvent(context, 'withdrawPaper', 'withdrawn', input)
  return found.ok ? addEvent(context, found.value, input, 'withdrawn', {}, input.reason) : found
}

function findForEvent(context: CommandContext, act: FileAct, kind: PaperEventKind, target: Target): Result<Found> {
  const found = findOwnPaper(context, act, target)
  if (!found.ok) return found
  const before = context.cases.papers.eventsOf(target.paper)
  if (before.length !== target.revision) return failure('caseFile.stale')
  const possible = checkPaperEvent(
    kind,
    before.map((event) => event.kind),
  )
  return possible.ok ? found : possible
}

const ACTS = {
  sent: 'caseFile.sendPaper',
  returned: 'caseFile.recordPaperReturn',
  withdrawn: 'caseFile.withdrawPaper',
} as const

function addEvent(
  context: CommandContext,
  { file, paper }: Found,
  { revision }: Target,
  kind: keyof typeof ACTS,
  body: Body,
  reason?: string,
): Result<Saved> {
  const event = { kind, at: context.now, person: context.person.id, body: JSON.stringify(body) }
  context.cases.papers.addEvent(paper.id, revision + 1, event)
  const about = describePaper(file, paper.kind, paper.number)
  context.record({ act: ACTS[kind], caseId: file.id, about, ...(reason === undefined ? {} : { reason }) })
  context.changed({ aggregate: 'caseFile', id: file.id })
  return success({ paper: paper.id, revision: revision + 1 })
}
