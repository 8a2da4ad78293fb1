import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { ErasureRecord } from '../../../shared/document/erasureRecord.ts'
import { findGoingDays } from '../../../shared/domain/backup/goingDays.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { composeSeriesNumber } from '../../../shared/domain/order/seriesNumber.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { yearOf } from '../../../shared/time/calendarDate.ts'
import type { ProposalRow } from '../../db/tables/retentionTable.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, CommandContext, EffectContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import type { RenderedOrder } from '../services.ts'
import { checkErasable, findKept } from './judgeFile.ts'

type Request = Input<'caseFile.erase'>
type Numbering = Readonly<{ series: string; year: number; sequence: number; number: string }>
type Ready = Readonly<{ file: LoadedCase; proposal: ProposalRow; record: ErasureRecord; numbering: Numbering }>

const NUMBER_TAKEN = 'retention.numberTaken'
const ATTEMPTS = 3
const LISTED_COPIES = 200

/**
 * Erases a case file that another person has proposed to erase: the password again, the certificate drawn outside any
 * transaction, and one transaction that registers the erasure with it and takes everything of the file out. Ciphertext of
 * attached files, whose keys are gone by then, and the log of the database follow; where the program dies before that, the next
 * session sees to it.
 */
export async function eraseFile(
  context: EffectContext<'confirmPassword' | 'renderOfOffice' | 'erasing' | 'localMoment'>,
  input: Request,
): Promise<Result<Output<'caseFile.erase'>>> {
  const before = readyToErase(context, input)
  if (!before.ok) return before
  const confirmed = await context.services.confirmPassword(input.password)
  if (!confirmed.ok) return confirmed
  for (let attempt = 1; ; attempt += 1) {
    const ready = readyToErase(context, input)
    if (!ready.ok) return ready
    await nextTurn()
    const drawn = await context.services.renderOfOffice(
      { template: 'erasure-certificate', erasure: ready.value.record },
      'pdf',
    )
    if (!drawn.ok) return drawn
    if (fingerprintOf(drawn.value.bytes) !== drawn.value.sha256) throw new Error('fingerprint differs from the bytes')
    const files = context.cases.erasures.filesOf(input.caseId)
    const erased = context.commit((command) => carryOut(command, input, ready.value, drawn.value))
    if (erased.ok) {
      context.openedFiles.delete(input.caseId)
      await context.services.erasing.settle(files)
    }
    if (erased.ok || erased.error.code !== NUMBER_TAKEN || attempt === ATTEMPTS) return erased
  }
}

type Drawing = EffectContext<'erasing' | 'localMoment'>

function readyToErase(context: Drawing, input: Request): Result<Ready> {
  const found = findProposed(context, input)
  if (!found.ok) return found
  const { file, proposal } = found.value
  const erasable = checkErasable(context, file)
  if (!erasable.ok) return erasable
  const numbering = nextNumber(context)
  const { person, now, office } = context
  const { day, time } = context.services.localMoment(now)
  const { rule, from, until } = erasable.value
  const record: ErasureRecord = {
    ...{ number: numbering.number, office: person.office, file: file.id, rule, from, until, day, time },
    proposedBy: office.accounts.names().get(proposal.person) ?? proposal.person,
    confirmedBy: person.displayName,
    counts: context.cases.erasures.countsOf(file.id),
    things: context.cases.erasures.thingsOf(file.id),
    copies: listCopies(context),
    kept: context.services.erasing.keptPlaces(),
  }
  return success({ file, proposal, record, numbering })
}

function findProposed(
  context: CaseContext,
  { caseId, proposal: wanted }: Request,
): Result<Pick<Ready, 'file' | 'proposal'>> {
  const file = findKept(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct('erase', file.value.place, context.person)
  if (!allowed.ok) return allowed
  const proposal = context.cases.retention.proposalOf(caseId)
  if (proposal?.id !== wanted) return failure('retention.noProposal')
  if (proposal.person === context.person.id) return failure('retention.ownProposal')
  if (proposal.revision !== file.value.revision) return failure('retention.changed')
  return success({ file: file.value, proposal })
}

function nextNumber({ cases, person, today }: CaseContext): Numbering {
  const year = yearOf(today)
  const { series, sequence } = cases.erasures.nextSequence(person.office, year)
  return { series, year, sequence, number: composeSeriesNumber('BRI', person.office, year, series, sequence) }
}

/** The copies of the data that still hold the file, the newest first, each with the day on which the rule lets it go. */
function listCopies({ office, today }: CaseContext): ErasureRecord['copies'] {
  const copies = office.backups
    .list(LISTED_COPIES)
    .filter(({ state }) => state !== 'failed')
    .map(({ name, madeAt, state }) => ({ name, madeOn: madeAt.slice(0, 10), isProven: state === 'proven' }))
  const going = findGoingDays(copies, today)
  return copies.map(({ name, madeOn }) => {
    const goes = going.get(name)
    return { name, madeOn, ...(goes === undefined ? {} : { goes }) }
  })
}

function carryOut(
  context: CommandContext,
  input: Request,
  { record, numbering }: Ready,
  { bytes, sha256, pages }: RenderedOrder,
): Result<Output<'caseFile.erase'>> {
  // What was looked at before the certificate was drawn is looked at again: in between others were heard.
  const found = findProposed(context, input)
  if (!found.ok) return found
  const erasable = checkErasable(context, found.value.file)
  if (!erasable.ok) return erasable
  if (nextNumber(context).number !== numbering.number) return failure(NUMBER_TAKEN)
  const { cases, person, now } = context
  if (JSON.stringify(cases.erasures.thingsOf(input.caseId)) !== JSON.stringify(record.things))
    return failure('retention.changed')
  const id = context.newId()
  cases.staff.enter(person.id)
  cases.erasures.add({
    ...{ id, caseId: input.caseId, office: person.office, ...numbering, erasedAt: now, sha256, pages },
    proposedBy: found.value.proposal.person,
    confirmedBy: person.id,
    record: JSON.stringify(record),
    pdf: new Uint8Array(bytes),
  })
  cases.erasures.erase(input.caseId, id)
  // No mark: nothing of the file is left to be read in this entry.
  const about = { cnr: numbering.number, en: numbering.number }
  context.record({ act: 'caseFile.erase', caseId: input.caseId, about, reason: `SHA-256 ${sha256}` })
  context.changed({ aggregate: 'caseFile', id: input.caseId })
  return success({ id, number: numbering.number })
}
