import type { Person } from '../caseFile/person.ts'
import { splitWords, foldWords, stemOf, stemsOfForms } from '../../text/searchWords.ts'
import { createLeakSearch, findLeakSpans } from './leak.ts'
import { isOrdinary } from './nameIndex.ts'
import { PARTICLES } from './wordData.ts'

/** Stands for what is no name: a number, an address, a date of birth. */
const REMOVED = '…'
const SHORTEST = 3

/**
 * Replaces in a text what identifies the sealed people of a case file: a name by the pseudonym, anything else by «…».
 * After that no word is left that has a stem with a part of a sealed name in common, unless an openly named person bears
 * it too or it is a word of the language. Made once for the many texts of one file. Never fails. Source: ZKP 121–122.
 */
export function createMask(people: readonly Person[]): (text: string) => string {
  const sealed = people.filter((one) => one.sealed === true)
  const others = people.filter((one) => one.sealed !== true)
  if (sealed.length === 0) return (text) => text
  const search = createLeakSearch(sealed, others)
  const open = new Set(others.flatMap(({ name }) => stemsOfName(name)))
  const closed = new Set(
    sealed.flatMap(({ name, nickname = '' }) => stemsOfName(`${name} ${nickname}`)).filter((stem) => !open.has(stem)),
  )
  return (text) => {
    if (text === '') return text
    let [masked, at] = ['', 0]
    for (const { who, field, start, end } of findLeakSpans(text, search)) {
      if (start < at) continue
      const isName = field === 'name' || field === 'nickname'
      masked += text.slice(at, start) + (isName ? (sealed[who]?.pseudonym?.cnr ?? REMOVED) : REMOVED)
      at = end
    }
    return withoutStems(masked + text.slice(at), closed)
  }
}

/** The stems of the forms of a name, without particles and initials. */
function stemsOfName(name: string): readonly string[] {
  return splitWords(name)
    .filter((part) => foldWords(part).every((word) => word.length >= SHORTEST && !PARTICLES.has(word)))
    .flatMap(stemsOfForms)
}

function withoutStems(text: string, closed: ReadonlySet<string>): string {
  const isClosed = (word: string): boolean => !isOrdinary(word) && (closed.has(word) || closed.has(stemOf(word)))
  if (!foldWords(text).some(isClosed)) return text
  return text.replace(/[\p{L}\p{M}\p{N}'’ʼ`´]+/gu, (written) => (foldWords(written).some(isClosed) ? REMOVED : written))
}
