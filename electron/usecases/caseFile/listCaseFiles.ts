import type { CaseFileRow } from '../../../shared/contract/caseFile.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { totalCents } from '../../../shared/domain/money/cents.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { CaseListRow } from '../../db/repositories/caseFileRepository.ts'
import type { ClaimSum } from '../../db/repositories/claimRepository.ts'
import type { InjuredLabel } from '../../db/repositories/personRepository.ts'
import type { UseCaseContext } from '../context.ts'

const BEFORE_THE_ORDER = new Set(['draft', 'ready', 'forwarded', 'registered', 'inReview', 'returned', 'decided'])

/** The files of the own office, those in its custody first. */
export function listCaseFiles(context: UseCaseContext): Result<CaseFileRow[]> {
  const { office } = context.person
  const injured = groupByCase(context.cases.people.injuredOf(office))
  const sums = groupByCase(context.cases.claims.sumsOf(office))
  const rows = context.cases.caseFiles.ofOffice(office, context.today)
  return success(rows.map((row) => rowOf(row, injured.get(row.id) ?? [], sums.get(row.id) ?? [], office)))
}

function rowOf(
  row: CaseListRow,
  injured: readonly InjuredLabel[],
  sums: readonly ClaimSum[],
  office: string,
): CaseFileRow {
  const stage = sums[0]?.stage
  // What a court considers awarding is its own business until the order is out.
  const shown = sums.filter((sum) => row.custody === office || !BEFORE_THE_ORDER.has(sum.stage))
  return {
    id: caseId.parse(row.id),
    ...(row.court_mark === null ? {} : { courtMark: row.court_mark }),
    ...(row.prosecution_mark === null ? {} : { prosecutionMark: row.prosecution_mark }),
    court: row.court,
    custody: row.custody,
    injured: injured.map((one) => ({ label: { cnr: one.label_cnr, en: one.label_en }, sealed: one.sealed === 1 })),
    ...(stage === undefined ? {} : { stage }),
    claimedCents: totalCents(sums.map((claim) => claim.claimed)),
    awardedCents: totalCents(shown.map((claim) => claim.awarded)),
    ...(row.next_hearing === null ? {} : { nextHearing: row.next_hearing }),
  }
}

function groupByCase<Row extends Readonly<{ case_id: string }>>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.case_id)
    if (group === undefined) groups.set(row.case_id, [row])
    else group.push(row)
  }
  return groups
}
