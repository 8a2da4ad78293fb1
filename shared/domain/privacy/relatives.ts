import data from '../../../resources/legal/anonymisation.json' with { type: 'json' }
import { foldWord } from './foldWord.ts'
import type { LeakPerson, Span } from './leakPerson.ts'
import { wordsOfName } from './nameIndex.ts'
import { isFormOf } from './places.ts'
import type { Token } from './tokens.ts'

type ReadText = Readonly<{ text: string; tokens: readonly Token[]; people: readonly LeakPerson[] }>
type Relative = 'father' | 'mother' | 'motherMaidenName'
const RELATIVES = ['father', 'mother', 'motherMaidenName'] as const
const LEADS = new Map(RELATIVES.flatMap((field) => data.relativeLeads[field].map((word) => [foldWord(word), field])))
/** »otac oštećene, Radule«: how many words may stand between the relative and the name. */
const REACH = 2

/**
 * Spans of names with those of relatives told apart: »majke Ljubice, rođene Popović« is the mother of whom the file says
 * so, not a witness Ljubica nor a co-defendant Popović; a first name that nobody's mother bears is a stranger's.
 */
export function ofRelatives(read: ReadText, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const field = relativeBefore(read, span)
    if (field === undefined) return [span]
    const same = spans.filter((other) => other.start <= span.start && other.end >= span.start)
    const own = same.find((other) => other.field === field)
    if (own === undefined) return [isNamedFor(read, span, field) ? { ...span, field } : span]
    return span === own ? [{ ...span, end: Math.max(...same.map(({ end }) => end)) }] : []
  })
}

// A first name alone, or the relative's first name beside the common surname (»Radule Ljumović«).
function isNamedFor({ text, people }: ReadText, span: Span, field: Relative): boolean {
  if (span.field !== 'name') return false
  if (span.parts === 1) return true
  const first = people[span.who]?.[field]?.split(' ')[0]
  const found = wordsOfName(text.slice(span.start, span.end))
  return first !== undefined && found.some(({ key }) => isFormOf(key, foldWord(first)))
}

function relativeBefore({ text, tokens }: ReadText, span: Span): Relative | undefined {
  if (span.field !== 'name' && !isRelative(span.field)) return undefined
  const before = tokens.filter((token) => token.end <= span.start).slice(-1 - REACH)
  for (const [index, token] of before.toReversed().entries()) {
    const field = LEADS.get(token.key)
    if (field !== undefined && isRelative(field))
      return index === 0 || isApposition(text, token, span) ? field : undefined
  }
  return undefined
}

// »otac oštećene, Radule Ljumović«, »mother of the injured party, Ljubica«.
function isApposition(text: string, lead: Token, span: Span): boolean {
  return /^\s+\p{Ll}+(?:\s\p{Ll}+)*,?\s+$/u.test(text.slice(lead.end, span.start))
}

function isRelative(field: string): field is Relative {
  return field === 'father' || field === 'mother' || field === 'motherMaidenName'
}
