import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { isFormer, officesReading, type FilePlace } from '../../../shared/domain/claim/custody.ts'
import { assigneeIn, isExcluded, mayKnow } from '../../../shared/domain/claim/needToKnow.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import { seesSharedOnly } from '../../../shared/domain/staff/readers.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { FileParts } from '../../db/fileMemory.ts'
import type { CaseHeader, CaseMarks } from '../../db/tables/caseFileTable.ts'
import type { CaseContext } from '../context.ts'
import { findCopy } from '../desk/ownDesks.ts'
import { readerOf } from './sightOf.ts'
import { assembleClaims } from './assemble.ts'
import type { LoadedCase } from './loadedCase.ts'
import { narrowToShared } from './sharedCase.ts'

/**
 * The file, if the person may read it: see `findCase` for the office; of colleagues in it, who needs to know, or has opened it in an emergency. Every query
 * and every act on what is in a file comes through here. To a coordinator it is what concerns the people shared with that
 * one (sharedCase.ts), and a file of which nobody is shared is not told apart from one that does not exist. Errors also: share.notFound, caseFile.notAssigned (it is a colleague's),
 * caseFile.movedOn (the office only had it).
 */
export function loadCase(context: CaseContext, caseId: string): Result<LoadedCase> {
  const file = loadShown(context, caseId)
  if (!file.ok) return file
  return isFormer(file.value.place, context.person.office) ? failure('caseFile.movedOn') : file
}

/** The same for what an office that the file has left goes on seeing: what it is, and where it went. */
export function loadShown(context: CaseContext, caseId: string): Result<LoadedCase> {
  const file = findCase(context, caseId)
  if (seesSharedOnly(context.person)) return file.ok ? narrowToShared(context, file.value) : failure('share.notFound')
  if (!file.ok) return file
  const knows = mayKnow(readerOf(context), file.value.assignee('owner'))
  return knows || hasOpened(context, caseId) ? file : failure('caseFile.notAssigned')
}

/** Whether the person has the file open in an emergency, which the head of the office has confirmed. */
function hasOpened({ cases, person, now }: CaseContext, caseId: string): boolean {
  return cases.emergencies.isOpen(caseId, person.id, now)
}

/**
 * The file, if the person's office may read it; a foreign file, one that the prosecution is still preparing, or one from
 * which the person is excluded, is not told apart from one that does not exist; one that is written at another desk of the office is,
 * to whoever reads its copy. For those alone who assign a file without reading it. Errors: caseFile.notFound, caseFile.atDesk (params series).
 */
export function findCase(context: CaseContext, caseId: string): Result<LoadedCase> {
  const { cases, person } = context
  const header = headerOf(cases, caseId)
  if (header !== undefined && isForOffice(header, person)) return success(openCase({ cases, person }, header))
  const copy = header === undefined ? findCopy(context, caseId) : undefined
  return copy === undefined
    ? failure('caseFile.notFound')
    : failure('caseFile.atDesk', undefined, { series: copy.series })
}

/**
 * A file that has left this installation, whichever of its offices had it: for what comes by packet to another of them. Error:
 * caseFile.notFound, also where the person is excluded from it.
 */
export function findLeftCase({ cases, person }: CaseContext, caseId: string): Result<LoadedCase> {
  const header = headerOf(cases, caseId)
  const isThere = header?.away === true && !isExcluded(person, header.excluded)
  return isThere ? success(openCase({ cases, person }, header)) : failure('caseFile.notFound')
}

function headerOf(cases: CaseContext['cases'], caseId: string): CaseHeader | undefined {
  return cases.memory?.headerOf(caseId) ?? cases.caseFiles.find(caseId)
}

function openCase({ cases, person }: Pick<CaseContext, 'cases' | 'person'>, header: CaseHeader): LoadedCase {
  const { id: caseId } = header
  const parts: FileParts = { ...cases.memory?.partsAt(caseId, header.revision), header }
  const part =
    <Name extends keyof FileParts>(name: Name, read: () => NonNullable<FileParts[Name]>) =>
    (): NonNullable<FileParts[Name]> =>
      (parts[name] ??= read())
  const records = part('records', () => cases.people.recordsOf(caseId))
  const read: Content = {
    proceedings: part('proceedings', () => cases.caseFiles.proceedingsOf(header)),
    records,
    people: once(() => cases.people.opened(caseId, records())),
    evidence: part('evidence', () => cases.evidence.ofCase(caseId)),
    duties: part('duties', () => cases.duties.ofCase(caseId)),
  }
  const outlines = part('outlines', () => cases.claims.outlines(caseId))
  const claims = part('claims', () => cases.claims.completed(caseId, outlines()))
  const decisions = part('decisions', () => cases.decisions.ofCase(caseId))
  const afterIssue = createAfterIssue(cases, caseId, part)
  const claimFiles = once(() => assembleClaims(claims(), decisions(), afterIssue))
  return {
    id: caseId,
    revision: header.revision,
    place: placeOf(header),
    assignee: (capacity) => assigneeIn(header.assignments, person.office, capacity),
    excluded: header.excluded,
    marks: marksIn(header),
    isShared: false,
    ...read,
    links: part('links', () => cases.people.links(caseId)),
    standings: part('standings', () => cases.claims.standings(caseId)),
    evidenceLinks: part('evidenceLinks', () => cases.claims.evidenceLinks(caseId)),
    outlines,
    claims,
    decisions,
    ...afterIssue,
    judged: once(() => ({
      proceedings: read.proceedings(),
      people: read.records().map(({ open }) => open),
      claims: claimFiles(),
    })),
    caseFile: once(() => composeFile(read, claimFiles())),
    parts,
  }
}

type ReadPart = <Name extends keyof FileParts>(
  name: Name,
  read: () => NonNullable<FileParts[Name]>,
) => () => NonNullable<FileParts[Name]>

/** The orders of a file and what happened to them; where there is none nothing followed. */
function createAfterIssue(cases: CaseContext['cases'], caseId: string, part: ReadPart) {
  const orders = part('orders', () => cases.orders.ofCase(caseId))
  const outside = part('outside', () => cases.outside.ofCase(caseId))
  const whereDecided = <Row>(read: () => readonly Row[]) => (orders().length + outside().length === 0 ? [] : read())
  return {
    orders,
    outside,
    attempts: part('attempts', () => whereDecided(() => cases.services.ofCase(caseId))),
    legalActs: part('legalActs', () => whereDecided(() => cases.services.actsOf(caseId))),
    enforcement: part('enforcement', () => whereDecided(() => cases.enforcement.ofCase(caseId))),
    nonCollection: part('nonCollection', () => whereDecided(() => cases.nonCollection.ofCase(caseId))),
    stateSteps: part('stateSteps', () => whereDecided(() => cases.stateSteps.ofCase(caseId))),
  }
}

function placeOf({ custody, court, prosecution, former, away }: CaseHeader): FilePlace {
  return { holder: custody, court, prosecution, former, away }
}

function isForOffice(header: CaseHeader, person: Account): boolean {
  const readers = officesReading(placeOf(header), header.hasCourtBegun)
  return readers.includes(person.office) && !isExcluded(person, header.excluded)
}

type Content = Pick<LoadedCase, 'proceedings' | 'records' | 'people' | 'evidence' | 'duties'>

function composeFile({ proceedings, people, evidence, duties }: Content, claims: CaseFile['claims']): CaseFile {
  return {
    proceedings: proceedings(),
    people: people(),
    evidence: evidence(),
    claims,
    ...(duties().length === 0 ? {} : { duties: duties() }),
  }
}

function marksIn({ courtMark, prosecutionMark }: CaseMarks): CaseMarks {
  return {
    ...(courtMark === undefined ? {} : { courtMark }),
    ...(prosecutionMark === undefined ? {} : { prosecutionMark }),
  }
}

/** By what a file is called in the journal: its marks, never a name. */
export function markOf({ id, marks }: Readonly<{ id: string; marks: CaseMarks }>): string {
  return marks.courtMark ?? marks.prosecutionMark ?? id.slice(0, 8)
}

/** The same for both languages, with what else is named after it. */
export function describeFile(file: LoadedCase, ...more: readonly string[]): Bilingual {
  const words = [markOf(file), ...more].join(' · ')
  return { cnr: words, en: words }
}

function once<Value>(read: () => Value): () => Value {
  let found: Readonly<{ value: Value }> | undefined
  return () => (found ??= { value: read() }).value
}
