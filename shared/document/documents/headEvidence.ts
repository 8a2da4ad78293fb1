import type { ClaimHead } from '../../domain/caseFile/claim.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import type { CaseContext } from './caseContext.ts'
import { formatDatePair } from './commonScope.ts'

/** The evidence on which a head relies, as a sentence names it: with its day and, of nobody sealed, whom it comes from. */
export function composeEvidence(context: CaseContext, head: ClaimHead): Bilingual {
  const items = head.evidence
    .map((id) => context.file.evidence.find((item) => item.id === id))
    .filter((item) => item !== undefined)
    .map((item): Bilingual => {
      // Whom the evidence comes from may give a sealed person's whereabouts away.
      const source =
        item.source === undefined || context.claimant.sealed === true
          ? samePair('')
          : wordPair('evidence.source', { source: item.source })
      const dated =
        item.date === undefined ? samePair('') : wordPair('evidence.dated', { date: formatDatePair(item.date) })
      return { cnr: `${item.title.cnr}${dated.cnr}${source.cnr}`, en: `${item.title.en}${dated.en}${source.en}` }
    })
  return items.length === 0 ? wordPair('evidence.none') : joinPairs(items, '; ')
}
