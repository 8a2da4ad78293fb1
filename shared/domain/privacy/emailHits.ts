import { foldWord } from './foldWord.ts'
import type { LeakPerson, Span } from './leakPerson.ts'
import { once } from './once.ts'

const MAIL = /[\p{L}\p{M}\p{N}._%+-]{1,64}\s?(?:@|＠|[([]\s?at\s?[)\]])\s?[\p{L}\p{M}\p{N}.-]{3,190}/giu
const AT = /\s?(?:@|＠|[([]\s?at\s?[)\]])\s?/iu

/** E-mail addresses, also with (at), and wrongly brought into Cyrillic (domain §13.5). */
export function createEmailSearch(people: readonly LeakPerson[]): (text: string) => readonly Span[] {
  const wanted = once(() => people.map((one) => (one.email === undefined ? undefined : mailKey(one.email))))
  return (text) => (AT.test(text) ? findEmailSpans(text, wanted()) : [])
}

function findEmailSpans(text: string, wanted: readonly (string | undefined)[]): readonly Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(MAIL)) {
    const found = match[0].replace(/[.-]+$/u, '')
    const key = mailKey(found)
    for (const [who, email] of wanted.entries()) {
      if (email !== key) continue
      spans.push({ who, field: 'email', start: match.index, end: match.index + found.length, parts: 2 })
    }
  }
  return spans
}

function mailKey(address: string): string {
  return address.split(AT).map(foldWord).join('@')
}
