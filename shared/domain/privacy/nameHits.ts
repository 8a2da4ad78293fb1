import { readHyphenatedWord, readInterruptedWords } from './hyphenatedWord.ts'
import type { Span } from './leakPerson.ts'
import { isOrdinary, type NameIndex, type NamePart } from './nameIndex.ts'
import type { Token } from './tokens.ts'

type Match = Readonly<{
  index: number
  start: number
  end: number
  part: NamePart
  sure: boolean
  capital: boolean
  /** One letter is wrong: proves nothing alone, and never makes a name the fuller one. */
  typo: boolean
}>

const NONE: readonly Match[] = []
/** The initial of a father's name between a given name and a surname: »Petar M. Vuković«. */
const MIDDLE_INITIAL = /^\s{1,2}(?:\p{Lu}\p{M}?|Lj|Nj|Dž|Љ|Њ|Џ)\.\s{0,2}$/u
/** Two names of this length that are each one letter off are the name, not those of somebody else. */
const LONG = 6
const JOINING = /^[\s,.()\-–_’'+]{1,4}$/u

/**
 * Every appearance of a part of a name, in any form, spelling and script. A word that also is an ordinary word counts
 * when it is capitalised; its inflected forms at the start of a sentence or in a heading, two-letter parts and
 * particles count only beside another part of the same name, and so does a word with one letter wrong; where both have
 * one, both must be long. Parts side by side become one span.
 */
export function findNameSpans(text: string, tokens: readonly Token[], names: NameIndex): readonly Span[] {
  const matches: Match[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) break
    const found = names.match(token)
    for (const part of found) matches.push(toMatch(token, index, part))
    if (found.length === 0 && mayBeTypo(tokens, index))
      for (const part of names.nearly(token)) matches.push({ ...toMatch(token, index, part), sure: false, typo: true })
    for (const match of matchBrokenWord(text, tokens, index, names)) matches.push(match)
  }
  const confirmed = matches.filter((match) => match.sure || hasCompany(match, matches))
  return joinParts(text, confirmed)
}

function toMatch(token: Token, index: number, part: NamePart): Match {
  const sure = !part.weak && isSure(token, part)
  return { index, start: token.start, end: token.end, part, sure, capital: token.shape !== 'lower', typo: false }
}

function isSure(token: Token, part: NamePart): boolean {
  const ordinary = isOrdinary(token.key)
  if (token.shape === 'lower') return !ordinary && token.key.length > 3
  if (!ordinary || token.key === part.nominative) return true
  return token.shape === 'capital' && !token.opensSentence
}

/** A capitalised word beside another one, long enough to be told by all but one of its letters. */
function mayBeTypo(tokens: readonly Token[], index: number): boolean {
  if (!isLongCapital(tokens[index])) return false
  return isLongCapital(tokens[index - 1]) || isLongCapital(tokens[index + 1])
}

function isLongCapital(token: Token | undefined): boolean {
  return token !== undefined && token.shape !== 'lower' && token.shape !== 'digits' && token.key.length > 3
}

/** A name divided at the end of a line, »Đurđe-⏎vić«, or by signs, »Đur|đević«. */
function matchBrokenWord(text: string, tokens: readonly Token[], index: number, names: NameIndex): readonly Match[] {
  const joined = readInterruptedWords(text, tokens, index, (token) => names.match(token).length > 0)
  const atLineEnd = readHyphenatedWord(text, tokens, index)
  if (atLineEnd === undefined && joined.length === 0) return NONE
  return [...(atLineEnd === undefined ? [] : [atLineEnd]), ...joined].flatMap((word) =>
    names.match(word).map((part) => toMatch(word, index, part)),
  )
}

function hasCompany(match: Match, matches: readonly Match[]): boolean {
  return near(match, matches).some((other) => other.part.part !== match.part.part && isCompany(other, match))
}

function isCompany(other: Match, match: Match): boolean {
  if (other.typo && match.typo) return isLong(other.part) && isLong(match.part)
  return other.sure || (other.capital && match.capital && !other.typo)
}

function isLong({ nominative }: NamePart): boolean {
  return nominative.length >= LONG
}

/** Matches of the same person in the neighbouring words; the list is ordered by place. */
function near(match: Match, matches: readonly Match[]): readonly Match[] {
  const at = findLowerBound(matches, match.index - 1)
  const found: Match[] = []
  for (let i = at; i < matches.length; i++) {
    const other = matches[i]
    if (other === undefined || other.index > match.index + 1) break
    if (other.part.who === match.part.who && other.index !== match.index) found.push(other)
  }
  return found
}

function findLowerBound(matches: readonly Match[], index: number): number {
  let [low, high] = [0, matches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((matches[middle]?.index ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}

function joinParts(text: string, matches: readonly Match[]): readonly Span[] {
  const open = new Map<number, { span: Span; index: number; parts: Set<number> }>()
  const spans: Span[] = []
  for (const { part, start, end, index, typo } of matches) {
    const last = open.get(part.who)
    const continues =
      last !== undefined &&
      (start < last.span.end || (!last.parts.has(partId(part)) && isNeighbour(text, last, start, index)))
    const parts = continues ? last.parts : new Set<number>()
    if (!typo) parts.add(partId(part))
    const span: Span = continues
      ? { ...last.span, end: Math.max(end, last.span.end), field: pickStrongest(last.span, part), parts: parts.size }
      : { who: part.who, field: part.field, start, end, parts: parts.size }
    if (continues) spans.splice(spans.lastIndexOf(last.span), 1)
    spans.push(span)
    open.set(part.who, { span, index, parts })
  }
  return spans
}

function isNeighbour(text: string, last: { span: Span; index: number }, start: number, index: number): boolean {
  if (index - last.index === 2) return MIDDLE_INITIAL.test(text.slice(last.span.end, start))
  if (index - last.index > 1) return false
  return start === last.span.end || JOINING.test(text.slice(last.span.end, start))
}

function pickStrongest(span: Span, part: NamePart): Span['field'] {
  return span.field === 'name' || part.field === 'name' ? 'name' : span.field
}

/** Parts of different names of one person are different parts. */
function partId(part: NamePart): number {
  return part.field === 'name' ? part.part : 100 + part.part
}
