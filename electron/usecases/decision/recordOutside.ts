import type { Input } from '../../../shared/contract/channels.ts'
import { labelOf } from '../../../shared/domain/caseFile/label.ts'
import { stageAfter } from '../../../shared/domain/claim/mayAct.ts'
import { composeOutsideDecision } from '../../../shared/domain/decision/composeOutside.ts'
import { awardsAnything } from '../../../shared/domain/decision/decisionContext.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import type { Change } from '../caseFile/change.ts'
import { completeChange, loadForChange, type Saved } from '../caseFile/fileAct.ts'
import { describeClaim, findClaim, permit } from '../claim/act.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import { nextOrdinal } from '../order/standingOrder.ts'
import { checkNamedEvidence } from '../evidence/namedEvidence.ts'

type Request = Input<'claim.recordDecision'>

/**
 * A decision that was made outside the program is entered head by head, with its clauses of finality and enforceability where
 * another paper has put them on: it is followed from there like an order of the own, without number or signature.
 */
export function recordOutsideDecision(context: CommandContext, input: Request): Result<Saved> {
  const file = loadForChange(context, input)
  if (!file.ok) return file
  const stored = findClaim(file.value, input.claim)
  if (!stored.ok) return stored
  const allowed = permit(context, file.value, stored.value, 'recordDecision')
  if (!allowed.ok) return allowed
  const { told } = input
  const judge = `judge-${context.newId().slice(0, 8)}`
  const decision = composeOutsideDecision(stored.value.claim, told, judge, context.today)
  if (!decision.ok) return decision
  const { evidence } = told
  const shown = checkNamedEvidence(file.value, evidence, 'told.evidence')
  if (!shown.ok) return shown
  const injured = file.value.people().find(({ id }) => id === stored.value.claim.claimant)
  const order = nextOrdinal(file.value, input.claim)
  const about = describeClaim(file.value, stored.value.claim)
  const acts = actsTold(told)
  const change: Change = {
    ...verdictTold(file.value, decision.value),
    newPerson: { id: judge, role: 'judge', name: told.judge.name, sex: told.judge.sex, office: told.court },
    decision: decision.value,
    outside: {
      id: context.newId(),
      claim: input.claim,
      office: context.person.office,
      court: told.court,
      mark: told.mark,
      date: told.date,
      judge: told.judge,
      injured: injured === undefined ? { cnr: '', en: '' } : labelOf(injured),
      awardedCents: addUpCents(decision.value.heads.map(({ awardedCents }) => awardedCents)),
      evidence,
    },
    legalActs: acts.map(({ act, date }) => ({ claim: input.claim, act, order, date })),
    moves: [{ claim: input.claim, stage: stageOf(told) }],
  }
  const entries = (['recordDecision', ...acts.map(({ act }) => act)] as const).map((act) => ({
    act: `claim.${act}` as const,
    about,
  }))
  return completeChange(context, file.value, { change, entries })
}

/** Whoever is ordered to pay was convicted on the day of the decision, where the file knows of no verdict (ZKP 239/1). */
function verdictTold(file: LoadedCase, decision: Decision): Pick<Change, 'proceedings'> {
  const proceedings = file.proceedings()
  if (proceedings.verdict !== undefined || !awardsAnything({ decision })) return {}
  return { proceedings: { ...proceedings, verdict: { kind: 'conviction', announced: decision.date } } }
}

/** The clauses that the other paper bears. */
function actsTold({ final, enforceable }: Request['told']) {
  return [
    ...(final === undefined ? [] : [{ act: 'becomeFinal' as const, date: final }]),
    ...(enforceable === undefined ? [] : [{ act: 'becomeEnforceable' as const, date: enforceable }]),
  ]
}

function stageOf({ final, enforceable }: Request['told']) {
  if (final === undefined) return stageAfter('registered', 'recordDecision')
  return enforceable === undefined ? stageAfter('served', 'becomeFinal') : stageAfter('final', 'becomeEnforceable')
}
