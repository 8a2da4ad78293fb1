import { shippedTexts, textsOf, type DocumentTexts } from '../../../shared/domain/law/documentTexts.ts'
import { shippedLaw, type LawTables } from '../../../shared/domain/law/lawTables.ts'
import { isWordedByOffice } from '../../../shared/domain/papers/ownWording.ts'
import type { PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { readOrderLaw } from '../order/orderSnapshot.ts'
import { orderThatStands } from '../order/standingOrder.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { claimFor, type PaperSubject } from './findPaper.ts'

/** Papers whose sums and days follow the tables of the law. */
const BY_TABLES: readonly PaperKind[] = [
  'calculation-annex',
  'payment-statement',
  'enforcement-motion',
  'deadline-list',
]

export function isByTables(kind: PaperKind): boolean {
  return BY_TABLES.includes(kind)
}

/**
 * The tables a paper is computed by and the office's own words of it; undefined where those of the program are. The annex of an
 * issued order keeps the ones that were in force when it was issued: a table that comes later moves no figure of it. What is owed
 * today follows those of today. `texts`: the words it has, where it has been made before.
 */
export function lawOfPaper(
  { cases, laws, today }: CaseContext,
  file: LoadedCase,
  kind: PaperKind,
  subject: PaperSubject,
  texts: DocumentTexts = wordsToday(laws.on(today), kind),
): LawTables | undefined {
  const claim = claimFor(file.caseFile(), subject)?.claim.id
  const isOfOrder = kind === 'calculation-annex' && claim !== undefined
  const order = isOfOrder ? orderThatStands(file, claim) : undefined
  const frozen = order === undefined ? undefined : readOrderLaw(cases.orders.snapshotOf(order))
  // Whom the State compensates moves no figure and no day of a paper.
  const { interest, holidays } = isByTables(kind) ? (frozen ?? laws.on(today)) : shippedLaw
  const law = { ...shippedLaw, interest, holidays, texts }
  return JSON.stringify(law) === JSON.stringify(shippedLaw) ? undefined : law
}

function wordsToday({ texts }: LawTables, kind: PaperKind): DocumentTexts {
  return isWordedByOffice(kind) ? textsOf(texts, kind) : shippedTexts
}
