import type { FieldProblem } from '../../../shared/contract/exchange.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { fieldProblems } from '../../../shared/contract/fieldProblems.ts'
import { naknadaCase, type NaknadaCase } from '../../../shared/domain/caseFile/naknadaCase.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { markOf } from '../caseFile/loadCase.ts'
import { checkProceedings } from '../caseFile/checkProceedings.ts'
import { saveRemarks } from '../caseFile/remarks.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { checkLinks } from './checkLinks.ts'

const MAX_BYTES = 20_000_000
const MAX_PROBLEMS = 100

type Outcome = Output<'exchange.import'>

/** Opens a `naknada-case` file as a new case file; a faulty one is refused field by field and nothing is stored. */
export async function importCase(context: EffectContext<'pickFile'>): Promise<Result<Outcome>> {
  const picked = await context.services.pickFile(MAX_BYTES)
  if (!picked.ok) return picked
  if (picked.value === undefined) return success({ outcome: 'cancelled', problems: [] })
  const json = parseJson(picked.value)
  if (!json.ok) return json
  const form = naknadaCase.safeParse(json.value)
  if (!form.success) return success(refused(fieldProblems(form.error, MAX_PROBLEMS)))
  const problems = checkLinks(form.data)
  if (problems.length > 0) return success(refused(problems))
  return context.commit((command) => store(command, form.data))
}

function store(context: CommandContext, form: NaknadaCase): Result<Outcome> {
  const id = context.newId()
  const { office } = context.person
  const fault = checkProceedings(context, form.case, id)
  if (!fault.ok) return success(refused([problem(fault.error)]))
  const isCourt = form.case.court === office
  if (!isCourt && form.case.prosecution !== office) {
    return success(refused([{ field: 'case.prosecution', code: 'caseFile.otherOffice', params: {} }]))
  }
  const file = { id, revision: 0, custody: office, proceedings: form.case }
  context.cases.caseFiles.add(file)
  saveRemarks(context.cases, id, form)
  for (const person of form.people) context.cases.people.add(id, person)
  for (const item of form.evidence) context.cases.evidence.save(id, item)
  const stage: ClaimStage = isCourt ? 'registered' : 'draft'
  for (const claim of form.claims) context.cases.claims.save(id, claim, stage)
  const decisions = [...(form.decision === undefined ? [] : [form.decision]), ...(form.decisions ?? [])]
  for (const decision of decisions) context.cases.decisions.save(id, decision)
  context.record({ act: 'caseFile.import', caseId: id, about: { cnr: markOf(file), en: markOf(file) } })
  context.changed({ aggregate: 'caseFile', id })
  return success({ outcome: 'imported', caseId: caseId.parse(id), problems: [] })
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

function problem(error: Readonly<{ code: string; field?: string; params?: FieldProblem['params'] }>): FieldProblem {
  return { field: error.field ?? '', code: error.code, params: { ...error.params } }
}
