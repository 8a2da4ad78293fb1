import { z } from 'zod'
import { isoDate, line } from '../domain/caseFile/fields.ts'
import { CLAUSE_RELEASE_STATES, clauseWords } from '../domain/decision/writtenClause.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { caseId, nothing } from './ids.ts'
import { reason } from './reason.ts'

const id = z.string().regex(/^[0-9a-f]{32}$/)
const version = z.int().min(1)
const target = z.strictObject({ id, version })

/** A version of a clause as it is offered. */
const offered = clauseWords.extend({ id, version, writtenOn: isoDate })
export type OfferedClause = z.infer<typeof offered>

/** A clause of one's own, and how its release for the whole court stands. */
const own = offered.extend({
  release: z.strictObject({ version, state: z.enum(CLAUSE_RELEASE_STATES), reason: z.string().optional() }).optional(),
})
export type OwnClause = z.infer<typeof own>

/** A clause of a judge, as the court sees it. */
const ofJudge = offered.extend({ proposedBy: line, proposedAt: z.iso.datetime(), isOwn: z.boolean() })
export type ClauseOfJudge = z.infer<typeof ofJudge>

const MOST = 1000

/** Clauses of the judge's own and those that the court has released for all its judges. Errors common to all acts: clause.notFound. */
export const clauseChannels = {
  /** Own ones of who asks, those of the court, and for whoever releases them those that wait. */
  'clause.list': query({
    input: nothing,
    output: z.strictObject({
      own: z.array(own).max(MOST),
      office: z.array(ofJudge).max(MOST),
      waiting: z.array(ofJudge).max(MOST),
    }),
    access: READERS.clauses,
  }),
  /**
   * Keeps a new clause, or with `id` the next version after the one that was read; `caseId`: the file in which the words were written,
   * against which they are checked. Errors: clause.changed (there is a later version), clause.tooMany, those of `checkClauseWords`, those of the file.
   */
  'clause.save': command({
    input: clauseWords.extend({ caseId, after: target.optional() }),
    output: target,
    acts: ['caseFile.saveClause'],
  }),
  /** An own clause is offered to oneself no more; what was composed with it stays, and so does the court's. */
  'clause.withdraw': command({ input: z.strictObject({ id }), output: nothing, acts: ['caseFile.withdrawClause'] }),
  /** Asks that the last version be released for all judges of the court. Errors: clause.waits, clause.releasedAlready. */
  'clause.propose': command({ input: target, output: nothing, acts: ['caseFile.proposeClause'] }),
  /** Errors: clause.decided, clause.otherPerson. */
  'clause.release': command({ input: target, output: nothing, acts: ['caseFile.releaseClause'] }),
  /** Errors: clause.decided, clause.otherPerson, reason.wordsMissing. */
  'clause.refuse': command({ input: target.extend({ reason }), output: nothing, acts: ['caseFile.refuseClause'] }),
  /** The court offers it no more. Errors: reason.wordsMissing. */
  'clause.recall': command({ input: target.extend({ reason }), output: nothing, acts: ['caseFile.recallClause'] }),
} as const
