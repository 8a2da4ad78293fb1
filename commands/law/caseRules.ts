import { z } from 'zod'
import { isoDate, localId } from '../../shared/domain/caseFile/fields.ts'
import {
  describeFinding,
  createFinding,
  hasBlocker,
  type DescribedFinding,
  type Finding,
} from '../../shared/domain/claim/finding.ts'
import { checkGate, type GateResult } from '../../shared/domain/claim/gate.ts'
import { judgeDecision, type DecisionJudgement } from '../../shared/domain/decision/decide.ts'
import { computeCaseConfiscationExcess } from '../../shared/domain/decision/totals.ts'
import { checkEnforceability, type Enforceability } from '../../shared/domain/order/enforceable.ts'
import { orderData } from '../../shared/domain/order/orderData.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { computeStatistics, type Statistics } from '../../shared/domain/statistics/statistics.ts'
import { caseStatus } from '../../shared/domain/statistics/statisticsCase.ts'
import { createPathMap } from '../../shared/exchange/formPaths.ts'
import { naknadaCase, type NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { placeDecisions, type PlacedDecision } from '../../shared/exchange/placedDecisions.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'
import { unfoldCase } from './unfoldCase.ts'

// The rules of a case are asked in the exchange form and answer with its paths. What the form can say and the domain
// cannot, two decisions on one claim or one on no claim, is answered here.

type GateAnswer = Omit<GateResult, 'findings'> & Readonly<{ findings: readonly DescribedFinding[] }>
type DecisionAnswer = Omit<DecisionJudgement, 'problems'> & Readonly<{ problems: readonly DescribedFinding[] }>
type EnforceableAnswer = Omit<Enforceability, 'findings'> & Readonly<{ findings: readonly DescribedFinding[] }>

/** A case file and the id of one of its claims, or the file itself with a key `claim`. */
export const gateInput = z.preprocess(
  unfoldCase,
  z.strictObject({ case: naknadaCase, claim: localId.optional(), today: isoDate.optional() }),
)

/** Without `claim` the only claim of the file is meant. Errors: `claim.unknown`, `claim.ambiguous`, both at `claim`. */
export function answerGate({ case: form, claim, today }: z.infer<typeof gateInput>): Result<GateAnswer> {
  if (claim === undefined && form.claims.length > 1) return failure('claim.ambiguous', 'claim')
  const wanted = claim ?? form.claims[0]?.id
  if (wanted === undefined || !hasClaim(form, wanted)) return failure('claim.unknown', 'claim')
  const { ready, findings } = checkGate(toCaseFile(form), wanted, today)
  return success({ ready, findings: inForm(form, findings).map(describeFinding) })
}

/** A case file with a decision, alone or as `{case, claim}`. */
export const decisionInput = z.preprocess(
  unfoldCase,
  z.strictObject({ case: naknadaCase, claim: localId.optional(), today: isoDate.optional() }),
)

/** Without `claim` the claim of the first decision is meant, else the first. Error: `claim.unknown` at `claim`. */
export function answerDecision({ case: form, claim, today }: z.infer<typeof decisionInput>): Result<DecisionAnswer> {
  if (claim !== undefined && !hasClaim(form, claim)) return failure('claim.unknown', 'claim')
  const wanted = claim ?? claimMeant(form)
  const judged = wanted !== undefined && hasClaim(form, wanted) ? judge(form, wanted, today) : judgeWithoutClaim(form)
  return success({ ...judged, problems: judged.problems.map(describeFinding) })
}

/** A case file and what is known of the issued order; a day that has not come may be null. */
export const enforceableInput = z.preprocess(
  unfoldCase,
  z.strictObject({
    case: naknadaCase,
    order: z.strictObject({
      claim: localId.optional(),
      ...orderData.shape,
      served: isoDate.nullable().optional(),
      final: isoDate.nullable().optional(),
      clause: isoDate.nullable().optional(),
    }),
  }),
)

/** Error: `claim.unknown` at `order.claim`. */
export function answerEnforceable(input: z.infer<typeof enforceableInput>): Result<EnforceableAnswer> {
  const { case: form } = input
  const { claim, served, final, clause, ...facts } = input.order
  if (claim !== undefined && !hasClaim(form, claim)) return failure('claim.unknown', 'order.claim')
  const wanted = claim ?? claimMeant(form)
  const days = { served: served ?? undefined, final: final ?? undefined, clause: clause ?? undefined }
  if (wanted === undefined || !hasClaim(form, wanted)) {
    const path = placeDecisions(form).find(({ decision }) => decision.claim === wanted)?.path
    const invalid = createFinding('order.decisionInvalid', path ?? 'decision')
    return success({ ready: false, findings: [describeFinding(invalid)] })
  }
  const { findings } = checkEnforceability(toCaseFile(form), wanted, { ...facts, ...days })
  const all = isDecidedTwice(form, wanted) ? invalidFirst(wanted, form, findings) : inForm(form, findings)
  return success({ ready: !hasBlocker(all), findings: all.map(atTheDecision).map(describeFinding) })
}

/** Case files with what became of them; `year` keeps the cases of that year, `k` is the smallest count shown (5). */
export const statisticsInput = z.strictObject({
  cases: z.array(naknadaCase.extend({ status: caseStatus.optional() })).max(100_000),
  year: z.int().min(2000).max(2100).optional(),
  k: z.int().min(1).max(100).optional(),
})

/** Never fails. */
export function answerStatistics({ cases, year, k }: z.infer<typeof statisticsInput>): Statistics {
  return computeStatistics({ cases: cases.map(({ status, ...form }) => ({ file: toCaseFile(form), status })), year, k })
}

function judge(form: NaknadaCase, claim: string, today: string | undefined): DecisionJudgement {
  const judged = judgeDecision(toCaseFile(form), claim, today)
  const twice = decisionsOn(form, claim)
    .slice(1)
    .map(({ path }) => createFinding('decision.twice', `${path}.claim`))
  const problems = [...twice, ...inForm(form, judged.problems)]
  return { ...judged, valid: !hasBlocker(problems), confiscationExcessCents: excess(form), problems }
}

function judgeWithoutClaim(form: NaknadaCase): DecisionJudgement {
  const problems = placeDecisions(form).map(({ path }) => createFinding('decision.claimUnknown', `${path}.claim`))
  const sums = { claimedCents: 0, awardedCents: 0, referredCents: 0, confiscationExcessCents: excess(form) }
  return { valid: problems.length === 0, outcome: 'NO_CLAIM', ...sums, problems }
}

// Where a claim was decided twice, what is left for confiscation follows the later decision.
function excess(form: NaknadaCase): number {
  const { decision: _first, ...rest } = form
  const decisions = placeDecisions(form).map(({ decision }) => decision)
  return computeCaseConfiscationExcess(toCaseFile({ ...rest, decisions: decisions.toReversed() }))
}

function invalidFirst(claim: string, form: NaknadaCase, findings: readonly Finding[]): readonly Finding[] {
  const others = findings.filter(({ code }) => code !== 'order.decisionInvalid')
  const path = decisionsOn(form, claim)[0]?.path ?? 'decision'
  return [createFinding('order.decisionInvalid', path), ...inForm(form, others)]
}

// The form has always named the decision of an order `decision`, also where it stands in `decisions`.
function atTheDecision(one: Finding): Finding {
  return one.code === 'order.sharesMissing' ? { ...one, field: 'decision.jointly' } : one
}

function inForm(form: NaknadaCase, findings: readonly Finding[]): readonly Finding[] {
  const toForm = createPathMap(form)
  return findings.map((one) => ({ ...one, field: toForm(one.field) }))
}

function claimMeant(form: NaknadaCase): string | undefined {
  return placeDecisions(form)[0]?.decision.claim ?? form.claims[0]?.id
}

function hasClaim({ claims }: NaknadaCase, claim: string): boolean {
  return claims.some(({ id }) => id === claim)
}

function decisionsOn(form: NaknadaCase, claim: string): readonly PlacedDecision[] {
  return placeDecisions(form).filter(({ decision }) => decision.claim === claim)
}

function isDecidedTwice(form: NaknadaCase, claim: string): boolean {
  return decisionsOn(form, claim).length > 1
}
