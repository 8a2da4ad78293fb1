import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { samePair } from '../../../shared/document/words.ts'
import { expiryOf } from '../../../shared/domain/packet/packetLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { keyMarkOf } from '../../../shared/domain/staff/keyMark.ts'
import { addressOfLetter } from '../../../shared/packet/addressOf.ts'
import type { PenLetter } from '../../../shared/packet/penLetter.ts'
import type { DeskCopy } from '../../db/tables/deskCopyTable.ts'
import type { PenAsk } from '../../db/tables/penTable.ts'
import type { PacketDesk } from '../../packet/packetDesk.ts'
import { permitNow } from '../caseFile/fileAct.ts'
import { describeFile, loadShown, markOf } from '../caseFile/loadCase.ts'
import type { CaseContext, CommandContext, EffectContext, QueryContext } from '../context.ts'
import { noteRefusal } from '../packet/noteRefusal.ts'
import { checkTold } from '../packet/packetCards.ts'
import { desksOf, findCopy, findDesk } from './ownDesks.ts'

const MOST = 200

/** What other desks ask of this one, what was asked from here and how it stands, and the desks that a file can be given to. */
export function listPens(context: QueryContext): Result<Output<'pen.list'>> {
  const { cases, person } = context
  const series = new Map(cases.deskCopies.desks(person.office).map((one) => [one.desk, one.series]))
  const asks = cases.pens.asks(person.office, 'came', MOST)
  for (const { desk, series: told } of asks) series.set(desk, told)
  return success({
    asks: asks.filter(({ state }) => state === 'open').flatMap((ask) => shownAsk(context, ask)),
    asked: cases.pens.asks(person.office, 'went', MOST).flatMap((ask) => shownAsked(context, ask)),
    desks: desksOf(context).map(({ cardId, card: { installation }, fingerprint }) => {
      const known = series.get(installation)
      const named = {
        desk: installation,
        mark: keyMarkOf(fingerprint),
        ...(known === undefined ? {} : { series: known }),
      }
      return { ...named, ...lossOf(context, cardId) }
    }),
  })
}

/** That a desk is reported lost, and nobody has decided yet. */
function lossOf(
  { cases, office, person }: QueryContext,
  card: string,
): Pick<Output<'pen.list'>['desks'][number], 'loss'> {
  const loss = cases.deskLosses.ofCard(person.office, card)
  if (loss === undefined) return {}
  const { id, reason, reportedBy, reportedAt: at } = loss
  const by = office.accounts.names().get(reportedBy) ?? reportedBy
  return { loss: { id, by, reason, at, isOwn: reportedBy === person.id } }
}

/** Of a file that the person may read here. */
function shownAsk(context: QueryContext, ask: PenAsk): Output<'pen.list'>['asks'] {
  const file = loadShown(context, ask.caseId)
  if (!file.ok || file.value.place.away === true) return []
  const { id, desk, series, by, reason, at } = ask
  return [{ id, caseId: caseIdForm.parse(ask.caseId), mark: markOf(file.value), desk, series, by, reason, at }]
}

/** Of a copy that the person may read here, asked of the desk that writes in it still. */
function shownAsked(context: QueryContext, ask: PenAsk): Output<'pen.list'>['asked'] {
  const copy = findCopy(context, ask.caseId)
  if (copy?.desk !== ask.desk || ask.state === 'given') return []
  const { state, at, answer } = ask
  return [{ caseId: caseIdForm.parse(ask.caseId), state, at, ...(answer === null ? {} : { answer }) }]
}

type Writing = EffectContext<'packets'>

/**
 * Asks the desk that writes in a file for it, with a reason: the letter goes by the courier, and somebody there gives the file or says why
 * not now. Errors: deskCopy.notFound, pen.noCourier, packet.noDesk, pen.notPosted.
 */
export async function askPen(
  context: Writing,
  { caseId, reason }: Input<'pen.ask'>,
): Promise<Result<Output<'pen.ask'>>> {
  const copy = findCopy(context, caseId)
  if (copy === undefined) return failure('deskCopy.notFound')
  const { packets } = context.services
  const ask = packets.newId()
  return post(context, { to: copy.desk, kind: 'ask', ask, file: caseId, reason }, (command, why) =>
    enterAsked(command, copy, { ask, reason: why }),
  )
}

function enterAsked(
  context: CommandContext,
  copy: DeskCopy,
  { ask, reason }: Readonly<{ ask: string; reason: string }>,
) {
  const { cases, now, person } = context
  const { caseId, office, desk, series, mark } = copy
  cases.pens.ask('went', { id: ask, caseId, office, desk, series, by: person.displayName, reason, at: now })
  const about = samePair(`${mark} · ${series}`)
  context.record({ act: 'caseFile.askPen', caseId, about, reason })
}

/** Says to the desk that asks for a file that it cannot have it now, and why. Errors: pen.notFound, those of the act, and of `askPen`. */
export async function declinePen(
  context: Writing,
  { id, reason }: Input<'pen.decline'>,
): Promise<Result<Output<'pen.decline'>>> {
  const ask = context.cases.pens.find(id, 'came')
  if (ask?.state !== 'open') return failure('pen.notFound')
  const file = loadShown(context, ask.caseId)
  if (!file.ok) return file
  const allowed = permitNow(context, 'declinePen', file.value)
  if (!allowed.ok) return allowed
  const answer = { to: ask.desk, kind: 'notNow', ask: id, file: ask.caseId, reason } as const
  return post(context, answer, (command, why) => {
    command.cases.pens.notNow('came', { id, answer: why, at: command.now })
    const about = describeFile(file.value, ask.series)
    command.record({ act: 'caseFile.declinePen', caseId: ask.caseId, about, reason: why })
  })
}

type Told = Readonly<{ to: string; kind: PenLetter['kind']; ask: string; file: string; reason: string }>

/** Written down here first, then given to the courier; what could not be put down is asked again. */
async function post(
  context: Writing,
  { to, kind, ask, file, reason }: Told,
  enter: (command: CommandContext, reason: string) => void,
): Promise<Result<{ outcome: 'sent' }>> {
  const { packets } = context.services
  const outbox = packets.courier.outbox()
  if (outbox === undefined) return failure('pen.noCourier')
  const desk = findDesk(context, to)
  if (desk === undefined) return failure('packet.noDesk')
  const entered = context.commit((command) => {
    const why = command.maskReason(file, reason)
    enter(command, why)
    command.changed({ aggregate: 'work' })
    return success(why)
  })
  if (!entered.ok) return entered
  const { cards, cases, now, person, today } = context
  const letter = packets.signLetter({
    ...{ format: 'naknada-pen', version: 1, kind, ask },
    sender: { installation: cards.own().installation, office: person.office },
    receiver: { installation: to, office: person.office },
    ...{ file, series: cases.numberSeries.own(), by: person.displayName, reason: entered.value, at: now },
  })
  const sealed = await packets.sealAnswer(letter, desk.card.keys.receive)
  const address = addressOfLetter(letter, { id: packets.newId(), expires: expiryOf(today) })
  const posted = await packets.postAnswer(outbox, address, sealed)
  return posted.ok ? success({ outcome: 'sent' }) : failure('pen.notPosted')
}

type Taken = Result<Extract<Output<'packet.look'>, { outcome: 'letter' }>>

/**
 * Takes in what another desk asks, or answers. Errors: packet.otherReceiver, packet.unknownSender, packet.letterSignature, packet.otherOffice,
 * packet.penNoFile (the file is not written here), packet.penNotAsked (nothing was asked); each is an entry of the journal.
 */
export function takeLetter(context: Writing, letter: PenLetter): Taken {
  const { packets } = context.services
  const taken = context.commit((command) => {
    const believed = checkLetter(command, packets, letter)
    if (!believed.ok) return believed
    return letter.kind === 'ask' ? enterAsk(command, letter) : enterNotNow(command, letter)
  })
  return taken.ok ? taken : noteRefusal(context, taken, letter.ask)
}

function checkLetter(context: CaseContext, packets: PacketDesk, letter: PenLetter): Result<true> {
  const isSigned = (seal: string) => packets.isLetterSigned(letter, seal)
  const believed = checkTold(context, letter, { isSigned, unsigned: 'packet.letterSignature' })
  if (!believed.ok) return believed
  return letter.sender.office === letter.receiver.office ? success(true) : failure('packet.otherOffice')
}

/** Of what the same desk asked of a file the last counts, however late or often a letter comes. */
function enterAsk(context: CommandContext, { ask, sender, file, series, by, reason, at }: PenLetter): Taken {
  const { cases, person } = context
  const header = cases.caseFiles.find(file)
  if (header === undefined) return failure('packet.penNoFile')
  const { installation: desk } = sender
  const before = cases.pens.last(file, person.office, desk, 'came')
  const mark = markOf({ id: file, marks: header })
  if (before === undefined || before.at < at) {
    cases.pens.ask('came', { id: ask, caseId: file, office: person.office, desk, series, by, reason, at })
    const about = samePair(`${mark} · ${series}`)
    context.record({ act: 'caseFile.penAsked', caseId: file, about, reason })
    context.changed({ aggregate: 'work' })
  }
  return success({ outcome: 'letter', kind: 'ask', mark, by })
}

function enterNotNow(context: CommandContext, { ask, sender, by, reason, at }: PenLetter): Taken {
  const { cases } = context
  const asked = cases.pens.find(ask, 'went')
  if (asked?.desk !== sender.installation) return failure('packet.penNotAsked')
  const mark = cases.deskCopies.of(asked.caseId)?.mark ?? '–'
  if (asked.state === 'open') {
    cases.pens.notNow('went', { id: ask, answer: reason, at })
    const about = samePair(`${mark} · ${asked.series}`)
    context.record({ act: 'caseFile.penDeclined', caseId: asked.caseId, about, reason })
    context.changed({ aggregate: 'work' })
  }
  return success({ outcome: 'letter', kind: 'notNow', mark, by })
}
