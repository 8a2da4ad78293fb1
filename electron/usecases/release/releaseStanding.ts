import type { ReleaseView } from '../../../shared/contract/order.ts'
import type { ComposedOrder } from '../../../shared/document/composeOrder.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { findReleasers, standingOfRelease, type ReleaseStanding } from '../../../shared/domain/order/release.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import { composeOrderWords } from '../order/orderWords.ts'

/** By which one knows later whether the words that were released are still those of the order; undefined where there is none. */
export function fingerprintOfWords(caseFile: CaseFile, claim: string): string | undefined {
  const words = composeOrderWords(caseFile, claim)
  // Number and day of the issue stand in none of them.
  return words.ok ? fingerprintOfRows(words.value.rows) : undefined
}

/** The same of words that are composed already. */
export function fingerprintOfRows(rows: ComposedOrder['rows']): string {
  return fingerprintOf(JSON.stringify(rows))
}

/** How the release of a decision stands to what its order says now; undefined where the court issues without one. */
export function findReleaseStanding(
  { cases }: CaseContext,
  file: LoadedCase,
  claim: string,
  caseFile: CaseFile = file.caseFile(),
): ReleaseStanding | undefined {
  if (!cases.releases.isRequired(file.place.court)) return undefined
  const release = cases.releases.find(file.id, claim)
  return release === undefined ? 'missing' : standingOfRelease(release, fingerprintOfWords(caseFile, claim) ?? '')
}

/** The same as the one who decides sees it, with those who may be asked. */
export function viewOfRelease(
  context: CaseContext,
  file: LoadedCase,
  claim: string,
  caseFile: CaseFile,
): ReleaseView | undefined {
  const standing = findReleaseStanding(context, file, claim, caseFile)
  if (standing === undefined) return undefined
  const release = context.cases.releases.find(file.id, claim)
  const candidates = releasersOf(context, file).map(({ id, displayName }) => ({ id, displayName }))
  if (release === undefined) return { standing, candidates }
  const { askedOf, askedAt, decidedAt, reason } = release
  const name = context.office.accounts.names().get(askedOf) ?? askedOf
  return { standing, askedOf: name, at: decidedAt ?? askedAt, ...(reason === undefined ? {} : { reason }), candidates }
}

/** Who may release a decision of the person who asks. */
export function releasersOf(context: CaseContext, file: LoadedCase) {
  const active = context.colleagues().filter(({ id }) => context.isActive(id))
  return findReleasers(active, {
    people: file.records().map(({ open }) => open),
    court: file.place.court,
    decider: context.person.id,
    excluded: file.excluded,
  })
}
