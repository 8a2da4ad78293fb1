import type { LeakPerson, Span } from './leakPerson.ts'
import { once } from './once.ts'
import { gapBefore, type Token } from './tokens.ts'
import { monthOf } from './wordData.ts'

type Born = Readonly<{ who: number; year: string; month: number; day: number; compact: readonly string[] }>
const GAP = /^(?:st|nd|rd|th)?[\s.,/\-–]{0,3}(?:of\s{1,2})?$/iu
/** Words inside an English date: »April 7th«, »7th of April«. */
const INSIDE_DATE = new Set(['st', 'nd', 'rd', 'th', 'of'])

/**
 * A date of birth in any order and writing: 07.04.1998, 7. april 1998, 7th of April 1998, April 7th, 1998, 1998-04-07,
 * 07041998.
 */
export function createBirthDateSearch(
  people: readonly LeakPerson[],
): (text: string, words: readonly Token[]) => readonly Span[] {
  const births = once(() => people.flatMap((one, who) => readBirth(one.birthDate, who)))
  const numbers = once(() => new Set(births().flatMap(({ year, compact }) => [year, year.slice(2), ...compact])))
  return (text, words) =>
    words.some(({ key }) => numbers().has(key)) ? findBirthDateSpans(text, words, births(), numbers()) : []
}

function findBirthDateSpans(
  text: string,
  words: readonly Token[],
  births: readonly Born[],
  numbers: ReadonlySet<string>,
): readonly Span[] {
  const tokens = words.filter(({ key }) => !INSIDE_DATE.has(key))
  const spans: Span[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.shape !== 'digits' || !numbers.has(token.key)) continue
    for (const born of births) {
      const range = rangeAt(text, tokens, index, born)
      const [from, to] = [tokens[range?.[0] ?? -1], tokens[range?.[1] ?? -1]]
      if (from === undefined || to === undefined) continue
      spans.push({ who: born.who, field: 'birthDate', start: from.start, end: to.end, parts: 2 })
    }
  }
  return spans
}

function readBirth(date: string | undefined, who: number): readonly Born[] {
  const [year, month, day] = date?.split('-') ?? []
  if (year === undefined || month === undefined || day === undefined) return []
  const compact = [`${day}${month}${year}`, `${year}${month}${day}`]
  return [{ who, year, month: Number(month), day: Number(day), compact }]
}

function rangeAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  born: Born,
): readonly [number, number] | undefined {
  const token = tokens[index]
  if (token === undefined) return undefined
  if (born.compact.includes(token.key)) return [index, index]
  if (token.key !== born.year && token.key !== born.year.slice(2)) return undefined
  if (isTied(text, tokens, index - 1, index) && isDayAndMonth(text, tokens[index - 2], tokens[index - 1], born))
    return [index - 2, index]
  const full = token.key === born.year && isTied(text, tokens, index + 1, index + 2)
  return full && isDayAndMonth(text, tokens[index + 2], tokens[index + 1], born) ? [index, index + 2] : undefined
}

function isTied(text: string, tokens: readonly Token[], ...indexes: readonly number[]): boolean {
  return indexes.every((index) => index > 0 && GAP.test(gapBefore(text, tokens, index)))
}

function isDayAndMonth(text: string, a: Token | undefined, b: Token | undefined, born: Born): boolean {
  return (isDay(a, born) && isMonth(text, b, born)) || (isMonth(text, a, born) && isDay(b, born))
}

function isDay(token: Token | undefined, born: Born): boolean {
  return token?.shape === 'digits' && token.key.length <= 2 && Number(token.key) === born.day
}

function isMonth(text: string, token: Token | undefined, born: Born): boolean {
  if (token?.shape === 'digits') return token.key.length <= 2 && Number(token.key) === born.month
  return token !== undefined && monthOf(token.key, text.slice(token.start, token.end)) === born.month
}
