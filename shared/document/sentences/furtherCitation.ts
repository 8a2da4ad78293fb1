import { z } from 'zod'
import { isLegalBasisKey, lawByKey, legalBasisByKey } from '../../domain/legal/legalBases.ts'
import { fillText } from '../words.ts'
import { line, text } from '../../domain/caseFile/fields.ts'

/**
 * How a further language cites an article: with {{number}} in `article`, `paragraph` and `item`; of each law what follows
 * the number, in full with the Montenegrin abbreviation where it is named first, and short afterwards; `whole` is the law named
 * without an article. Article, paragraph and item stay on one line.
 */
export const citationForms = z.strictObject({
  article: line,
  paragraph: text(200, 1),
  item: text(200, 1),
  laws: z.record(line, z.strictObject({ first: line, next: line, whole: line })),
})
/** The forms of citation in a further language, as read by `citationForms`. */
export type CitationForms = z.infer<typeof citationForms>

/** Cites articles in a further language through one document; a law is explained where it is named first on a side. */
export function createFurtherCitations(
  forms: CitationForms,
  date: string,
): (keys: readonly string[], side: 'cnr' | 'en') => string {
  const named = { cnr: new Set<string>(), en: new Set<string>() }
  const cite = (key: string, side: 'cnr' | 'en'): string => {
    if (!isLegalBasisKey(key)) throw new Error(`unknown legal basis ${key}`)
    const { law, article, paragraph, item } = legalBasisByKey(key, date)
    const words = forms.laws[law]
    if (article === null) return words?.whole ?? lawByKey(law).short.cnr
    const isFirst = !named[side].has(law)
    named[side].add(law)
    const number = [
      fillText(forms.article, { number: article }),
      paragraph === null ? '' : fillText(forms.paragraph, { number: paragraph }),
      item === null ? '' : fillText(forms.item, { number: item }),
    ]
      .join('')
      .replaceAll(' ', '\u00a0')
    const name = words === undefined ? lawByKey(law).short.cnr : isFirst ? words.first : words.next
    return `${number} ${name}`
  }
  return (keys, side) => keys.map((key) => cite(key, side)).join(', ')
}
