import { success, failure, type Result } from '../../../shared/domain/result/result.ts'
import type { StartRow } from '../../../shared/domain/startList/startRow.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { Saved } from '../caseFile/fileAct.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { saveDecidedClaim } from '../claim/saveClaim.ts'
import type { CommandContext } from '../context.ts'
import { recordOutsideDecision } from '../decision/recordOutside.ts'
import type { ColumnPlace } from '../../../shared/domain/startList/columns.ts'
import { findVictim, freeId } from './fileOfRow.ts'
import { after, atColumn, type RowStep } from './rowStep.ts'

type Deciding = Readonly<{ target: Saved; victim: string; debtors: readonly string[] }>

/** The claim of the row as it was decided on. */
export function claimOf(
  file: LoadedCase,
  row: StartRow,
  { victim, debtors }: Pick<Deciding, 'victim' | 'debtors'>,
): Claim {
  const id = freeId(
    'c',
    file.claims().map((one) => one.claim.id),
  )
  return {
    id,
    claimant: victim,
    ...(row.filed === undefined ? {} : { filed: row.filed }),
    ...(row.filedWith === undefined ? {} : { filedWith: row.filedWith }),
    respondents: [...debtors],
    ...(row.jointly === undefined ? {} : { jointly: row.jointly }),
    heads: row.heads.map(({ code, claimedCents, interestFrom }, index) => ({
      id: `h${index + 1}`,
      code,
      calculation: { method: 'fixed' as const },
      amountCents: claimedCents,
      evidence: [],
      ...(interestFrom === undefined ? {} : { interestFrom }),
    })),
  }
}

/** Enters the claim of the row. */
export function enterClaim(
  context: CommandContext,
  row: StartRow,
  deciding: Deciding,
): Result<Readonly<{ target: Saved; claim: string }>> {
  const file = loadCase(context, deciding.target.caseId)
  if (!file.ok) return file
  const claim = claimOf(file.value, row, deciding)
  const saved = saveDecidedClaim(context, { ...deciding.target, claim })
  return saved.ok ? success({ target: saved.value, claim: claim.id }) : saved
}

/** Records the decision of the row, with the clauses that it bears. */
export function decideRow(step: RowStep): Result<RowStep> {
  const { context, row, target, claim, debtors } = step
  const shares = row.debtors.flatMap(({ share }, index) =>
    share === undefined ? [] : [{ debtor: debtors[index] ?? '', ...share }],
  )
  const told = {
    court: row.court ?? context.person.office,
    mark: row.judgment,
    judge: row.judge,
    date: row.date,
    daysToPay: row.daysToPay,
    ...(row.jointly === undefined ? {} : { jointly: row.jointly }),
    ...(shares.length === 0 ? {} : { shares }),
    heads: row.heads.map(({ awardedCents, granted, interestFrom }, index) => ({
      head: `h${index + 1}`,
      awardedCents,
      ...(granted === undefined ? {} : { granted }),
      ...(interestFrom === undefined ? {} : { interestFrom }),
    })),
    ...(row.final === undefined ? {} : { final: row.final }),
    ...(row.enforceable === undefined ? {} : { enforceable: row.enforceable }),
  }
  const recorded = recordOutsideDecision(context, { ...target, claim, told })
  return recorded.ok ? success(after(step, recorded.value)) : atColumn(recorded, placeOf(recorded.error.field))
}

/** Which cell a refusal of a decision speaks of. */
function placeOf(field = ''): ColumnPlace {
  const [name = '', index = '0'] = field.split('.')
  if (name === 'final' || name === 'enforceable' || name === 'date') return { column: name }
  if (name === 'shares') return { column: 'debtorShare', number: 1 }
  return name === 'heads' ? { column: 'headAwarded', number: Number(index) + 1 } : { column: 'judgment' }
}

/**
 * Whether the decision of the row stands in the file already. Errors: startList.claimThere (of that person another claim stands in the
 * file), startList.maybeThere (the same judgment awards the same to somebody who is sealed, and only a person can say who that is).
 */
export function isThere(context: CommandContext, file: LoadedCase, row: StartRow): Result<boolean> {
  const court = row.court ?? context.person.office
  const alike = file
    .outside()
    .filter((one) => one.court === court && one.date === row.date && foldMark(one.mark) === foldMark(row.judgment))
  const victim = findVictim(file, row.victim)
  const own = file.claims().filter(({ claim }) => claim.claimant === victim)
  if (own.some(({ claim }) => alike.some((one) => one.claimId === claim.id))) return success(true)
  if (own.length > 0) return atColumn(failure('startList.claimThere'), { column: 'victim' })
  const isHidden = row.victim.pseudonym === undefined && alike.some((one) => isSealedAlike(file, one.claimId, row))
  return isHidden ? atColumn(failure('startList.maybeThere'), { column: 'victim' }) : success(false)
}

function isSealedAlike(file: LoadedCase, claimId: string, row: StartRow): boolean {
  const claimant = file.claims().find(({ claim }) => claim.id === claimId)?.claim.claimant
  const isSealed = file.records().find(({ open }) => open.id === claimant)?.identity === undefined
  const decision = file.decisions().find(({ claim }) => claim === claimId)
  const awarded = addUpCents((decision?.heads ?? []).map(({ awardedCents }) => awardedCents))
  return isSealed && awarded === addUpCents(row.heads.map(({ awardedCents }) => awardedCents))
}

function foldMark(mark: string): string {
  return foldKey(mark).replaceAll(' ', '')
}
