import { caseId } from '../../../shared/contract/ids.ts'
import type { PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { readOwnMark } from '../../../shared/domain/identifiers/ownMark.ts'
import { COURT_REGISTER } from '../../../shared/domain/identifiers/caseMark.ts'
import { prosecutionBefore } from '../../../shared/domain/offices/offices.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { StartDebtor, StartRow } from '../../../shared/domain/startList/startRow.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { createCaseFile } from '../caseFile/createCaseFile.ts'
import type { Saved } from '../caseFile/fileAct.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, CommandContext } from '../context.ts'
import { savePerson } from '../person/savePerson.ts'
import { atColumn } from './rowStep.ts'

/** The code of law of the statute on which every charge of trafficking rests. */
const STATUTE = 'KZ CG'

/** The mark of the file as this court keeps it. Error: caseMark.invalid. */
export function readMark({ kind, today }: Pick<CaseContext, 'kind' | 'today'>, { mark }: StartRow): Result<string> {
  const read = readOwnMark(mark, { kind, today, register: COURT_REGISTER })
  return read.ok ? read : atColumn(failure('caseMark.invalid'), { column: 'mark' })
}

/** The file of this court that bears the mark; undefined where there is none. Errors: those of `loadCase`. */
export function findFile(context: CommandContext, mark: string): Result<LoadedCase | undefined> {
  const id = context.cases.caseFiles.findByMark('court', context.person.office, mark)
  return id === undefined ? success(undefined) : atColumn(loadCase(context, id), { column: 'mark' })
}

/** A file of its own for the row. Errors: startList.prosecutionMissing, those of `createCaseFile`. */
export function makeFile(context: CommandContext, row: StartRow, courtMark: string): Result<Saved> {
  const { office } = context.person
  const prosecution = row.prosecution ?? prosecutionBefore(office)?.code
  if (prosecution === undefined) return atColumn(failure('startList.prosecutionMissing'), { column: 'prosecution' })
  const proceedings: Proceedings = {
    court: office,
    courtMark,
    prosecution,
    ...(row.prosecutionMark === undefined ? {} : { prosecutionMark: row.prosecutionMark }),
    offences: [{ law: STATUTE, ...row.offence }],
    hearings: [],
    plea: false,
  }
  const made = createCaseFile(context, { case: proceedings })
  if (made.ok) return made
  const column = made.error.field === 'case.prosecution' ? 'prosecution' : 'mark'
  return atColumn(made, { column })
}

type Placed = Readonly<{ target: Saved; id: string }>
type Whom = Readonly<{ role: 'injuredParty' | 'defendant'; prefix: 'v' | 'd' }>
const VICTIM: Whom = { role: 'injuredParty', prefix: 'v' }
const DEBTOR: Whom = { role: 'defendant', prefix: 'd' }

/** The injured party of the row: who is in the file already under that label, else a new person, sealed where the list gives a pseudonym. */
export function placeVictim(context: CommandContext, target: Saved, { victim }: StartRow): Result<Placed> {
  const file = loadCase(context, target.caseId)
  if (!file.ok) return file
  const known = findVictim(file.value, victim)
  if (known !== undefined) return success({ target, id: known })
  const { name, sex, pseudonym } = victim
  const seal = pseudonym === undefined ? {} : { sealed: true, pseudonym }
  return addPerson(context, file.value, VICTIM, { sex, ...seal }, name)
}

/** SECURITY: somebody whose identity is sealed is found by the pseudonym alone, and an open name is held against no sealed one. */
export function findVictim(file: LoadedCase, { name, pseudonym }: StartRow['victim']): string | undefined {
  const found = file.records().find(({ open, identity }) => {
    if (open.role !== VICTIM.role) return false
    if (pseudonym !== undefined)
      return open.sealed === true && foldKey(open.pseudonym?.cnr ?? '') === foldKey(pseudonym.cnr)
    return identity !== undefined && foldKey(identity.name) === foldKey(name)
  })
  return found?.open.id
}

/** Whoever is ordered to pay: an accused who is in the file already under that name, else a new one. */
export function placeDebtor(context: CommandContext, target: Saved, { name, sex }: StartDebtor): Result<Placed> {
  const file = loadCase(context, target.caseId)
  if (!file.ok) return file
  const known = file.value
    .records()
    .find(({ open, identity }) => open.role === DEBTOR.role && foldKey(identity?.name ?? '') === foldKey(name))
  if (known !== undefined) return success({ target, id: known.open.id })
  return addPerson(context, file.value, DEBTOR, { sex }, name)
}

function addPerson(
  context: CommandContext,
  file: LoadedCase,
  { role, prefix }: Whom,
  open: Pick<PersonOpen, 'sex' | 'sealed' | 'pseudonym'>,
  name: string,
): Result<Placed> {
  const taken = file.records().map((one) => one.open.id)
  const id = freeId(prefix, taken)
  const saved = savePerson(context, { ...targetOf(file), person: { id, role, ...open }, identity: { name } })
  return saved.ok ? success({ target: saved.value, id }) : saved
}

/** A file as an act finds it. */
export function targetOf({ id, revision }: Pick<LoadedCase, 'id' | 'revision'>): Saved {
  return { caseId: caseId.parse(id), revision }
}

/** An id that is free: the prefix and the next number. */
export function freeId(prefix: string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}
