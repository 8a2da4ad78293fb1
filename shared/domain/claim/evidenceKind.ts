import data from '../../../resources/text/evidenceTitles.json' with { type: 'json' }
import { EVIDENCE_KINDS, type Evidence } from '../caseFile/evidence.ts'
import { foldKey } from '../../text/fold.ts'
import type { Bilingual } from '../../text/bilingual.ts'

type Kind = Evidence['kind']

/**
 * Proposes the kind of an item of evidence by the first word of its title that names one, in either language and script:
 * *Računi za terapiju psihologa* are receipts. Never fails; undefined where no word names a kind, and the person chooses.
 * Source: resources/text/evidenceTitles.json.
 */
export function proposeEvidenceKind({ cnr, en }: Bilingual): Kind | undefined {
  const words = foldKey(`${cnr} ${en}`).split(' ')
  for (const word of words) {
    const named = data.kinds.find((entry) => entry.words.some((beginning) => word.startsWith(beginning)))?.kind
    if (named !== undefined) return EVIDENCE_KINDS.find((kind) => kind === named)
  }
  return undefined
}
