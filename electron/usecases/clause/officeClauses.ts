import type { Input } from '../../../shared/contract/channels.ts'
import { checkClauseRelease } from '../../../shared/domain/decision/writtenClause.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { ClauseForOffice } from '../../db/tables/clauseTable.ts'
import type { CommandContext } from '../context.ts'
import { tellOfClause, type ClauseAct } from './tellOfClause.ts'

type Done = Result<Record<string, never>>
type Target = Readonly<{ id: string; version: number }>

/** Offers a judge's clause to all judges of the court, in the place of its earlier version. */
export function releaseClause(context: CommandContext, target: Input<'clause.release'>): Done {
  return decideWaiting(context, target, 'releaseClause')
}

/** Leaves a proposed clause with its judge. */
export function refuseClause(context: CommandContext, { reason, ...target }: Input<'clause.refuse'>): Done {
  return decideWaiting(context, target, 'refuseClause', reason)
}

/** The court offers a clause no more; what was composed with it stays. */
export function recallClause(context: CommandContext, { reason, ...target }: Input<'clause.recall'>): Done {
  const clause = atOffice(context, target)
  if (clause?.state !== 'released') return failure('clause.notFound')
  return decide(context, clause, 'recallClause', reason)
}

function decideWaiting(
  context: CommandContext,
  target: Target,
  act: 'releaseClause' | 'refuseClause',
  reason?: string,
): Done {
  const clause = atOffice(context, target)
  if (clause === undefined) return failure('clause.notFound')
  const allowed = checkClauseRelease(clause, context.person.id)
  return allowed.ok ? decide(context, clause, act, reason) : allowed
}

function atOffice({ cases, person }: CommandContext, { id, version }: Target): ClauseForOffice | undefined {
  return cases.clauses.atOffice(person.office, id, version)
}

const WRITES = { releaseClause: 'release', refuseClause: 'refuse', recallClause: 'recall' } as const

function decide(
  context: CommandContext,
  { id, version, titleCnr, titleEn, proposedBy }: ClauseForOffice,
  act: keyof typeof WRITES & ClauseAct,
  reason?: string,
): Done {
  const { cases, person } = context
  cases.clauses[WRITES[act]]({ id, version, by: person.id, reason: reason ?? null })
  const told = { colleagues: [proposedBy], ...(reason === undefined ? {} : { reason }) }
  tellOfClause(context, act, { title: { cnr: titleCnr, en: titleEn }, version }, told)
  return success({})
}
