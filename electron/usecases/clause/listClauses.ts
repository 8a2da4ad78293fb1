import type { Output } from '../../../shared/contract/channels.ts'
import type { ClauseOfJudge, OfferedClause } from '../../../shared/contract/clauses.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { ClauseForOffice, ClauseVersion } from '../../db/tables/clauseTable.ts'
import type { QueryContext } from '../context.ts'

/** The clauses that the one who asks may put into a text, and those that wait for the release of whoever keeps the schedule. */
export function listClauses({ cases, person, office }: QueryContext): Result<Output<'clause.list'>> {
  const releases = new Map(cases.clauses.releasesOf(person.id).map((one) => [one.id, one]))
  const own = cases.clauses.ofOwner(person.id).map((clause) => {
    const release = releases.get(clause.id)
    if (release === undefined) return toOffered(clause)
    const { version, state, reason } = release
    return { ...toOffered(clause), release: { version, state, ...(reason === null ? {} : { reason }) } }
  })
  const names = office.accounts.names()
  const ofJudge = (clause: ClauseForOffice): ClauseOfJudge => ({
    ...toOffered(clause),
    proposedBy: names.get(clause.proposedBy) ?? clause.proposedBy,
    proposedAt: clause.proposedAt,
    isOwn: clause.proposedBy === person.id,
  })
  const mayRelease = person.roles.includes('head')
  return success({
    own,
    office: cases.clauses.ofOffice(person.office, 'released').map(ofJudge),
    waiting: mayRelease ? cases.clauses.ofOffice(person.office, 'proposed').map(ofJudge) : [],
  })
}

function toOffered({ id, version, place, titleCnr, titleEn, cnr, en, writtenOn }: ClauseVersion): OfferedClause {
  return { id, version, place, title: { cnr: titleCnr, en: titleEn }, text: { cnr, en }, writtenOn }
}
