import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { CaseFileRow } from '../../../shared/contract/caseFile.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { CaseListing } from '../../../shared/contract/caseList.ts'
import type { CaseListQuery, CaseListRow } from '../../db/lists/caseList.ts'
import type { CaseContext, QueryContext } from '../context.ts'
import { sightOf } from './sightOf.ts'

/** So many files are on a page, and found at most. */
export const CASE_PAGE = 100

/** The files of the own office that the person may know of, or those of them that bear what is typed. */
export function listCaseFiles(
  context: QueryContext,
  { after, ...listing }: Input<'caseFile.list'>,
): Result<Output<'caseFile.list'>> {
  const { lists } = context
  const query = { ...caseQueryOf(context, listing), limit: CASE_PAGE }
  const total = lists.caseFiles.count(query.office, query.custody, query.sight)
  if (listing.find !== undefined) {
    return success({ rows: lists.caseFiles.find(listing.find, query).map(rowOf), total })
  }
  const { rows, ...next } = lists.caseFiles.page({ ...query, after })
  return success({ rows: rows.map(rowOf), ...next, total })
}

/** A listing as the list is asked for it by this person, today. */
export function caseQueryOf(
  context: CaseContext,
  { sort, direction, custody, mine, find: _find, ...filter }: CaseListing,
): Omit<CaseListQuery, 'after' | 'limit'> {
  const { person, today } = context
  const sight = { ...sightOf(context), ...(mine === true ? { assignedTo: person.id } : {}) }
  return { office: person.office, today, sort, direction, custody, filter, sight }
}

export function rowOf(row: CaseListRow): CaseFileRow {
  const { courtMark, prosecutionMark, nextHearing, due } = row
  return {
    id: caseId.parse(row.id),
    ...(courtMark === null ? {} : { courtMark }),
    ...(prosecutionMark === null ? {} : { prosecutionMark }),
    court: row.court,
    custody: row.custody,
    injured: row.injured,
    injuredCount: row.injuredCount,
    stages: CLAIM_STAGES.map((stage) => ({ stage, claims: row.stages.filter((one) => one === stage).length })).filter(
      ({ claims }) => claims > 0,
    ),
    claimedCents: row.claimedCents,
    awardedCents: row.awardedCents,
    ...(nextHearing === null ? {} : { nextHearing }),
    ...(due === undefined ? {} : { due }),
  }
}
