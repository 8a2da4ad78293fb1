import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { sharedClaim, sharedProceedings, withoutOthers } from '../../../shared/domain/caseFile/sharedFile.ts'
import { consentsToShare } from '../../../shared/domain/caseFile/shareConsent.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { CaseContext } from '../context.ts'
import { openShare } from '../person/openShare.ts'
import type { LoadedCase } from './loadedCase.ts'

type SharedPart = Readonly<{ people: readonly Person[]; records: readonly PersonRecord[] }>

/**
 * Of a file what concerns the people who have let the signed-in coordinator know who they are, and nobody else: the same
 * file without its other people, heads, evidence, decisions and what is told in words. Error: share.notFound, where
 * nobody of the file has.
 */
export function narrowToShared(context: CaseContext, file: LoadedCase): Result<LoadedCase> {
  const { people, records } = peopleShared(context, file)
  if (people.length === 0) return failure('share.notFound')
  const ids = new Set(people.map(({ id }) => id))
  const outlines = file
    .outlines()
    .filter(({ claim }) => ids.has(claim.claimant))
    .map(({ claim, stage }) => ({ claim: sharedClaim(claim), stage, payments: [], ledgerActs: [], returns: 0 }))
  const claims = outlines.map(({ claim }) => ({ claim, acts: [], services: [], payments: [] }))
  const proceedings = sharedProceedings(file.proceedings())
  return success({
    id: file.id,
    revision: file.revision,
    place: file.place,
    marks: file.marks,
    parts: {},
    isShared: true,
    assignee: () => undefined,
    excluded: [],
    proceedings: () => proceedings,
    links: () => records.map(({ open: { id } }) => ({ id, representative: null, guardian: null })),
    records: () => records,
    people: () => people,
    evidence: () => [],
    duties: () => [],
    standings: () => outlines.map(({ claim: { id }, stage }) => ({ id, stage, returns: 0 })),
    evidenceLinks: () => [],
    outlines: () => outlines,
    claims: () => outlines,
    decisions: () => [],
    orders: () => [],
    outside: () => [],
    attempts: () => [],
    legalActs: () => [],
    enforcement: () => [],
    nonCollection: () => [],
    stateSteps: () => [],
    judged: () => ({ proceedings, people: records.map(({ open }) => open), claims }),
    caseFile: () => ({ proceedings, people, evidence: [], claims }),
  })
}

function peopleShared(context: CaseContext, file: LoadedCase): SharedPart {
  const shares = context.cases.shares.ofStaff(context.person.id, context.today)
  const people: Person[] = []
  const records: PersonRecord[] = []
  for (const record of file.records()) {
    const share = shares.find((one) => one.caseId === file.id && one.person === record.open.id)
    if (share === undefined || !consentsToShare(record.open, 'coordinator')) continue
    const identity = openShare(context, record, share)
    if (identity === undefined) continue
    const open = withoutOthers(record.open)
    people.push({ ...open, ...identity })
    records.push({ ...record, open })
  }
  return { people, records }
}
