import { initialKeysOf } from './initialHits.ts'
import type { LeakPerson } from './leakPerson.ts'
import { foldWord } from './foldWord.ts'
import { wordsOfName } from './nameIndex.ts'
import type { Replacement } from './numberLabels.ts'
import type { Token } from './tokens.ts'
import { PARTICLES } from './wordData.ts'

const PREFIX_REACH = 16
/** »de la«, »van der«. */
const MOST_PARTICLES = 3
/** »+382(0)«, »00382 «, »0« before the digits by which a telephone number is found. */
const PHONE_PREFIX = /(?<!\d)(?:(?:\+|00)\s?\d{1,3}[\s./-]*)?(?:\(?0\)?[\s./-]*)?$/u
const INITIAL = /^(?:\p{L}\p{M}?|lj|nj|dž)$/iu

/** A telephone number with its country or trunk prefix, which would look odd alone. */
export function withPrefix(text: string, one: Replacement): Replacement {
  const before = text.slice(Math.max(0, one.start - PREFIX_REACH), one.start)
  return { ...one, start: one.start - (PHONE_PREFIX.exec(before)?.[0].length ?? 0) }
}

/** A bracket that what is replaced opens goes with it where it closes at once. */
export function withBracket(text: string, one: Replacement): Replacement {
  const opened = text.slice(one.start, one.end).split('(').length - text.slice(one.start, one.end).split(')').length
  return opened > 0 && text[one.end] === ')' ? { ...one, end: one.end + 1 } : one
}

/** A name with the person's own initials beside it: »Đurđica Š.«, »Lj. Petrović«. Nothing of a name may stay. */
export function withInitials(
  text: string,
  tokens: readonly Token[],
  person: LeakPerson | undefined,
  one: Replacement,
): Replacement {
  if (person === undefined) return one
  const own = new Set(
    wordsOfName(person.name).flatMap(({ start, end }) => initialKeysOf(person.name.slice(start, end))),
  )
  const isOwn = (token: Token | undefined): token is Token =>
    token !== undefined &&
    token.shape !== 'lower' &&
    INITIAL.test(text.slice(token.start, token.end).normalize('NFC')) &&
    own.has(foldWord(text.slice(token.start, token.end)))
  const before = tokens.findLast((token) => token.end <= one.start)
  const after = tokens.find((token) => token.start >= one.end)
  const start = isOwn(before) && /^\.\s?$/u.test(text.slice(before.end, one.start)) ? before.start : one.start
  if (!isOwn(after) || !/^[\s\u00A0]{1,2}$/u.test(text.slice(one.end, after.start))) return { ...one, start }
  const ends = text[after.end] === '.' && !/^\.\p{L}/u.test(text.slice(after.end, after.end + 2))
  return { ...one, start, end: ends ? after.end + 1 : one.end }
}

/** A name with the particles of the person's own name before it: »De la Cruz«, »van der Berg«. */
export function withParticles(
  text: string,
  tokens: readonly Token[],
  person: LeakPerson | undefined,
  one: Replacement,
): Replacement {
  const own = new Set(wordsOfName(person?.name ?? '').map(({ key }) => key))
  let start = one.start
  for (const token of tokensBefore(tokens, one.start, MOST_PARTICLES).toReversed()) {
    const isBeside = /^[\s\u00A0]{1,2}$/u.test(text.slice(token.end, start))
    if (!isBeside || !PARTICLES.has(token.key) || !own.has(token.key)) break
    start = token.start
  }
  return { ...one, start }
}

/** The last `count` tokens that end at `at` or before it, in their order. */
export function tokensBefore(tokens: readonly Token[], at: number, count: number): readonly Token[] {
  const last = tokens.findLastIndex((token) => token.end <= at)
  return tokens.slice(Math.max(0, last + 1 - count), last + 1)
}
