import type { Input, Output } from '../../../shared/contract/channels.ts'
import { PAYMENT_REMARKS, type PaymentRemark } from '../../../shared/contract/collection.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import type { StartOutcome, StartRowView } from '../../../shared/contract/startList.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { failure, success, type DomainError, type Result } from '../../../shared/domain/result/result.ts'
import { columnOf } from '../../../shared/domain/startList/columns.ts'
import { readStartList } from '../../../shared/domain/startList/readStartList.ts'
import type { ReadStartRow, StartRow } from '../../../shared/domain/startList/startRow.ts'
import { listWords } from '../../../shared/text/listWords.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EffectContext } from '../context.ts'
import { enterRow, type Entered } from './enterRow.ts'
import { headingOf, startWords } from '../../../shared/document/startList/startWords.ts'

const MAX_BYTES = 5_000_000
const STEPS_AT_ONCE = 25

type Read = Output<'startList.read'>

/** Reads a list that somebody chooses, and keeps it for this session; nothing is entered. */
export async function readStartFile(
  context: EffectContext<'startLists'>,
  { language }: Input<'startList.read'>,
): Promise<Result<Read>> {
  if (findOffice(context.person.office)?.kind !== 'court') return failure('startList.courtOnly')
  const words = startWords()
  const picked = await context.services.startLists.pick(MAX_BYTES, words.columns)
  if (!picked.ok) return picked
  if (picked.value === undefined) return success({ outcome: 'cancelled', rows: [], examples: 0, unknown: [] })
  await nextTurn()
  const list = await hearBetween(readStartList(picked.value, words))
  if (!list.ok) return withHeading(list, language)
  context.startList.list = list.value
  context.startList.done.clear()
  const { rows, examples, unknown } = list.value
  const { office } = context.person
  return success({ outcome: 'read', rows: rows.map((row) => viewOf(row, office)), examples, unknown: [...unknown] })
}

/** Goes through the steps; other calls are heard between some of them. */
async function hearBetween<Value>(steps: Generator<undefined, Value>): Promise<Value> {
  for (let taken = 1; ; taken += 1) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (taken % STEPS_AT_ONCE === 0) await nextTurn()
  }
}

/** A refusal that names a column names it by its heading. */
function withHeading(
  { error }: Readonly<{ error: DomainError }>,
  language: Input<'startList.read'>['language'],
): Result<never> {
  const column = error.params?.['column']
  if (typeof column !== 'string') return failure(error.code, error.field, error.params)
  return failure(error.code, error.field, { column: headingOf(columnOf(column), listWords(language)) })
}

/** SECURITY: of somebody who will be sealed the window learns the pseudonym alone. */
function viewOf({ value, problems, ...read }: ReadStartRow, office: string): StartRowView {
  const base = { ...read, problems: problems.map(({ params, ...rest }) => ({ ...rest, params: { ...params } })) }
  return value === undefined ? base : { ...base, value: summaryOf(value, office) }
}

function summaryOf(row: StartRow, office: string): NonNullable<StartRowView['value']> {
  const { victim, enforcement, service } = row
  return {
    injured: victim.pseudonym ?? { cnr: victim.name, en: victim.name },
    isSealed: victim.pseudonym !== undefined,
    debtors: row.debtors.map(({ name }) => name),
    court: row.court ?? office,
    date: row.date,
    heads: row.heads.map(({ code, awardedCents, granted }) => ({
      ...{ code, awardedCents },
      ...(granted === undefined ? {} : { granted }),
    })),
    awardedCents: addUpCents(row.heads.map(({ awardedCents }) => awardedCents)),
    ...(service === undefined ? {} : { served: service.date }),
    ...(row.final === undefined ? {} : { final: row.final }),
    ...(row.enforceable === undefined ? {} : { enforceable: row.enforceable }),
    ...(enforcement === undefined ? {} : { enforcement: enforcedAs(enforcement) }),
    payments: row.payments.length,
    paidCents: addUpCents(row.payments.map(({ amountCents }) => amountCents)),
  }
}

function enforcedAs({ name, date, mark }: NonNullable<StartRow['enforcement']>) {
  return { name, date, ...(mark === undefined ? {} : { mark }) }
}

/**
 * What would come of rows of the list: each is entered as it would be, by every rule, and the transaction is taken back. Other calls are
 * heard between the rows.
 */
export async function checkStartRows(
  context: EffectContext,
  { rows }: Input<'startList.check'>,
): Promise<Result<Output<'startList.check'>>> {
  const outcomes: StartOutcome[] = []
  for (const number of rows) {
    const row = rowIn(context, number)
    if (row === undefined) return failure('startList.notOpen')
    let entered: Result<Entered> | undefined
    context.commit((command) => {
      entered = enterRow(command, row, PAYMENT_REMARKS)
      return failure('startList.tried')
    })
    if (entered !== undefined) outcomes.push(outcomeOf(number, entered, { isTried: true }))
    await nextTurn()
  }
  return success({ rows: outcomes })
}

/** Enters one row of the list, whole or not at all. */
export function enterStartRow(
  context: EffectContext,
  { row: number, confirmed }: Input<'startList.enter'>,
): Result<StartOutcome> {
  const row = rowIn(context, number)
  if (row === undefined) return failure('startList.notOpen')
  const entered = context.commit((command) => enterRow(command, row, confirmed))
  const outcome = outcomeOf(number, entered, { isTried: false })
  context.startList.done.set(number, outcome)
  return success(outcome)
}

function rowIn({ startList }: EffectContext, number: number): StartRow | undefined {
  return startList.list?.rows.find(({ row }) => row === number)?.value
}

/** A file that was tried is no file: it has an id only where it was there before. */
function outcomeOf(row: number, entered: Result<Entered>, { isTried }: Readonly<{ isTried: boolean }>): StartOutcome {
  if (!entered.ok) {
    const { code, field, params = {} } = entered.error
    const column = field === undefined ? {} : { column: field }
    return { row, outcome: 'refused', remarks: [], problem: { ...column, code, params: { ...params } } }
  }
  const { outcome, remarks } = entered.value
  const found = isTried && outcome === 'newFile' ? {} : { caseId: caseId.parse(entered.value.caseId) }
  return {
    row,
    outcome,
    ...found,
    remarks: remarks.filter((one): one is PaymentRemark => PAYMENT_REMARKS.includes(one)),
  }
}
