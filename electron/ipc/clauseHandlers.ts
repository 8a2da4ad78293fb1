import { listClauses } from '../usecases/clause/listClauses.ts'
import { addTerm, listTerms, withdrawTerm } from '../usecases/clause/officeTerms.ts'
import { recallClause, refuseClause, releaseClause } from '../usecases/clause/officeClauses.ts'
import { proposeClause, saveClause, withdrawClause } from '../usecases/clause/ownClauses.ts'
import type { CaseHandlers } from './handlers.ts'

/** The channels of clauses that judges keep and the court offers, and of its terms. */
export const clauseHandlers = {
  'clause.list': listClauses,
  'clause.save': saveClause,
  'clause.withdraw': withdrawClause,
  'clause.propose': proposeClause,
  'clause.release': releaseClause,
  'clause.refuse': refuseClause,
  'clause.recall': recallClause,
  'term.list': listTerms,
  'term.add': addTerm,
  'term.withdraw': withdrawTerm,
} satisfies Pick<CaseHandlers, Extract<keyof CaseHandlers, `clause.${string}` | `term.${string}`>>
