import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FieldProblem } from '../../../shared/contract/exchange.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { checkGate } from '../../../shared/domain/claim/gate.ts'
import { stageAfter } from '../../../shared/domain/claim/mayAct.ts'
import { FIRST_STAGE, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { failure, success, type DomainError, type Result } from '../../../shared/domain/result/result.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { kindOfForm } from '../../../shared/exchange/kindOfForm.ts'
import { readExchange } from '../../../shared/exchange/readExchange.ts'
import { remarksOf } from '../../../shared/exchange/remarks.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import { markOf } from '../caseFile/loadCase.ts'
import { checkProceedings } from '../caseFile/checkProceedings.ts'
import { findAlikeToImport } from './alikeToImport.ts'
import { saveRemarks } from './remarks.ts'
import type { CommandContext, EffectContext } from '../context.ts'

const MAX_BYTES = 20_000_000
const MAX_PROBLEMS = 100

type Outcome = Output<'exchange.import'>

/**
 * Opens a `naknada-case` file as a new case file; a faulty one is refused field by field, one that is like a file that is
 * there already is named before, and nothing is stored.
 */
export async function importCase(
  context: EffectContext<'pickFile'>,
  { again = false, received, known }: Input<'exchange.import'>,
): Promise<Result<Outcome>> {
  const picked = await context.services.pickFile(MAX_BYTES, received === true ? 'received' : 'exchange', again)
  if (!picked.ok) return picked
  if (picked.value === undefined) return success({ outcome: 'cancelled', problems: [] })
  const json = parseJson(picked.value)
  if (!json.ok) return json
  // Other calls are heard between the steps.
  await nextTurn()
  const reading = readExchange(json.value)
  if (!reading.ok) return success(refused(reading.problems))
  // SECURITY: invented cases never stand among those of an office, nor a person of a real case in practice.
  const kind = kindOfForm(reading.form)
  if (kind !== context.kind) return failure(kind === 'practice' ? 'exchange.ofPractice' : 'exchange.ofWork')
  await nextTurn()
  const alike = known === undefined ? undefined : findAlikeToImport(context, reading.form, known)
  if (alike !== undefined) return success({ outcome: 'alike', problems: [], alike })
  return context.commit((command) => addCase(command, reading.form))
}

function addCase(context: CommandContext, form: NaknadaCase): Result<Outcome> {
  const id = context.newId()
  const { office } = context.person
  const fault = checkProceedings(context, form.case, { id })
  if (!fault.ok) return success(refused([toProblem(fault.error)]))
  const isCourt = form.case.court === office
  if (!isCourt && form.case.prosecution !== office) {
    return success(refused([toProblem({ code: 'caseFile.otherOffice', field: 'case.prosecution' })]))
  }
  const unfiled = isCourt ? unfiledClaims(form) : []
  if (unfiled.length > 0) return success(refused(unfiled))
  const whole = toCaseFile(form)
  // A decision is the judge's act (ZKP 374): the prosecutor's office has none to bring, and is told that it stayed out.
  const file = isCourt ? whole : withoutDecisions(whole)
  const hasLeftOut = file !== whole && whole.claims.some(({ decision }) => decision !== undefined)
  const header = { id, revision: 0, custody: office, proceedings: form.case }
  context.cases.caseFiles.add(header)
  saveRemarks(context.cases, id, remarksOf(form))
  storeContent(context, id, file, FIRST_STAGE[isCourt ? 'court' : 'prosecution'])
  const mark = markOf({ id, marks: form.case })
  const about = { cnr: mark, en: mark }
  context.record({ act: 'caseFile.import', caseId: id, about })
  if (hasLeftOut) context.record({ act: 'caseFile.decisionsLeftOut', caseId: id, about })
  // An order is frozen where it was issued; what followed it stands on that order.
  const actsLeftOut = [form.acts, form.services, form.enforcement, form.nonCollection, form.stateCompensation].some(
    (list) => list !== undefined,
  )
  if (actsLeftOut) context.record({ act: 'caseFile.actsLeftOut', caseId: id, about })
  context.changed({ aggregate: 'caseFile', id })
  return success({
    outcome: 'imported',
    caseId: caseId.parse(id),
    problems: [],
    decisionsLeftOut: hasLeftOut,
    actsLeftOut,
    incomplete: isCourt ? incompleteClaims(file, context.today) : [],
  })
}

function storeContent({ cases }: CommandContext, id: string, file: CaseFile, stage: ClaimStage): void {
  for (const person of file.people) cases.people.add(id, person)
  for (const item of file.evidence) cases.evidence.save(id, item)
  for (const duty of file.duties ?? []) cases.duties.add(id, duty)
  for (const { claim, decision, payments, ledgerActs: acts } of file.claims) {
    // What was withdrawn stays withdrawn: it cannot be filed again in the criminal case (ZKP 237/1).
    cases.claims.save(id, claim, claim.withdrawn === undefined ? stage : stageAfter('draft', 'withdraw'))
    if (decision !== undefined) cases.decisions.save(id, decision)
    cases.ledger.add(id, { claim: claim.id, payments, acts })
  }
}

/**
 * A court registers what has been filed with it or forwarded to it, complete or not: it may not turn a claim away for
 * what it lacks (ZKP 236/1, 239/2). What nobody has filed is no claim before the court.
 */
function unfiledClaims({ claims }: NaknadaCase): readonly FieldProblem[] {
  return claims.flatMap(({ filed }, index) =>
    typeof filed === 'string' ? [] : [toProblem({ code: 'claim.notFiled', field: `claims.${index}.filed` })],
  )
}

// The court that registers a claim is told which ones the gate would have stopped; the claim's screen says why.
function incompleteClaims(file: CaseFile, today: string): string[] {
  const pursued = file.claims.filter(({ claim }) => claim.withdrawn === undefined)
  return pursued.filter(({ claim }) => !checkGate(file, claim.id, today).ready).map(({ claim }) => claim.id)
}

function withoutDecisions(file: CaseFile): CaseFile {
  return { ...file, claims: file.claims.map(({ decision: _decision, ...rest }) => rest) }
}

function parseJson(text: string): Result<unknown> {
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown)
  } catch {
    return failure('exchange.notJson')
  }
}

function refused(problems: readonly FieldProblem[]): Outcome {
  return { outcome: 'refused', problems: problems.slice(0, MAX_PROBLEMS) }
}

function toProblem({ code, field = '', params = {} }: DomainError): FieldProblem {
  return { field, code, params: { ...params } }
}
