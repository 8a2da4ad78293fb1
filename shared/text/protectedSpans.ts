import registers from '../../resources/text/caseRegisters.json' with { type: 'json' }
import tokens from '../../resources/text/latinTokens.json' with { type: 'json' }
import { onFirstUse } from './onFirstUse.ts'
import { isRomanNumeral } from './romanNumeral.ts'

/** Half-open range of UTF-16 positions. */
export type Span = Readonly<{ start: number; end: number }>

const LETTER = '[\\p{L}\\p{M}]'
const NOT_AFTER_LETTER = `(?<![\\p{L}\\p{M}\\p{N}])`
const NOT_BEFORE_LETTER = `(?![\\p{L}\\p{M}\\p{N}])`
const UNITS = alternatives(tokens.units)
const REGISTERS = alternatives(registers.registers)
const HYPHENED_REGISTERS = alternatives(registers.registers.filter((register) => register.includes('-')))
// Every repetition has a bound or an anchor: a megabyte without a space must not take minutes.
const PATTERNS = [
  '\\{\\{[^{}]*\\}\\}|\\$?\\{[^{}\\n]{1,64}\\}|%[sd]\\b', // placeholders of templates and formulas
  '</?[a-zA-Z][a-zA-Z0-9_-]{0,63}/?>', // a mark or placeholder in angle brackets
  "[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}", // e-mail
  '(?:[a-z][a-z0-9+.-]{1,15}://|www\\.)[^\\s<>"„“”]+(?<![.,;:!?)])', // URL
  `${NOT_AFTER_LETTER}[A-Za-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,6}\\.(?:me|com|org|net|eu|int|rs|ba|hr|info|gov|edu)(?:/[^\\s<>"]*)?${NOT_BEFORE_LETTER}`,
  // The name of a file, of a folder, and of a folder with its drive.
  `${NOT_AFTER_LETTER}[\\p{L}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,6}\\.(?:pdf|docx?|xlsx?|odt|txt|jpe?g|png|zip|json|csv|xml)${NOT_BEFORE_LETTER}`,
  `${NOT_AFTER_LETTER}[A-Z]:\\\\[^\\s<>"„“”]{1,255}`,
  `${NOT_AFTER_LETTER}[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?${NOT_BEFORE_LETTER}`, // IBAN
  `${NOT_AFTER_LETTER}[A-Z]{2,8}(?:-[A-Z]{2,8}){1,3}-\\d{4}-[A-Z0-9]{1,6}-\\d{1,8}${NOT_BEFORE_LETTER}`, // VSPG-AKT-2026-KR4-0007, of a paper or an order
  `${NOT_AFTER_LETTER}[A-Z]{1,3}\\d{4}[A-Z0-9]*${NOT_BEFORE_LETTER}`, // passport and other serial numbers
  `${NOT_AFTER_LETTER}[A-Z]{2}[ -]?[A-Z]{2}[ -]?\\d{3}${NOT_BEFORE_LETTER}`, // plate of a vehicle
  // Codes such as F43.1 and MP3, but not the mark of a file (K12/26) nor a pseudonym of one letter (Z1).
  `${NOT_AFTER_LETTER}(?:[A-Z]{2,3}\\d{1,3}|[A-Z]\\d{2,3})(?:\\.\\d{1,2})?(?![/\\p{L}\\p{M}\\p{N}])`,
  `(?=[CD])(?<=[Kk]over(?:at|t\\p{L}{1,3})[\\s\\u00a0])(?:C[4-6]|DL)${NOT_BEFORE_LETTER}`, // the size of an envelope (ISO 269)
  '°[CF]\\b',
  // Units behind a number (3 h, 12,5 km/h), behind money (€/h), or alone in their cell.
  `(?=[hkmcdgltWVHGMTN])(?:(?<=\\d[\\s\\u00a0\\u202f]?)|(?<=(?:€|EUR)\\s?/\\s?)|^)(?!g\\.|t\\.\\s?\\d)(?:${UNITS})(?:/(?:${UNITS}))?(?![\\p{L}\\p{M}\\p{N}]|(?<=^${LETTER}{1,3}).)`,
  `(?=[A-Z])${NOT_AFTER_LETTER}(?:${REGISTERS})(?:[\\s\\u00a0]?\\.?[\\s\\u00a0]?(?:br|broj)\\.?)?[\\s\\u00a0.]{0,2}\\d{1,6}/\\d{2,4}(?!\\d)`, // K.br.12/26
  `(?=[A-Z])${NOT_AFTER_LETTER}(?:${HYPHENED_REGISTERS})${NOT_BEFORE_LETTER}`, // Kt-S
  `(?=[A-ZČĆŽŠĐ])${NOT_AFTER_LETTER}\\p{Lu}\\p{Ll}{0,4}\\.[\\s\\u00a0]?br\\.[\\s\\u00a0]?\\d{1,6}/\\d{2,4}(?!\\d)`, // Bpp.br.87/25, of a register not listed
  `${NOT_AFTER_LETTER}OB-\\p{Lu}\\p{Ll}{0,3}\\.br\\.\\d{1,6}(?:/\\d{2,4})?(?!\\d)`, // OB-K.br.3, of practice, with its year or without
  `(?<=(?:SWIFT|BIC)[^\\p{L}\\p{N}]{1,3})[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?${NOT_BEFORE_LETTER}`,
  `${NOT_AFTER_LETTER}(?=[a-f]*\\d)[0-9a-f]{12,}${NOT_BEFORE_LETTER}`, // fingerprint
]
const machineText = onFirstUse(() => new RegExp(PATTERNS.join('|'), 'gu'))
const abbreviations = onFirstUse(() => wholeWords(tokens.abbreviations))
// A capitalised word spelt as Montenegrin spells none (Smith, John, Anna Rossi, Beck): doubled consonants but at the
// seam of a prefix, and groups of letters that no Montenegrin word begins or ends with.
const foreignSpelling = onFirstUse(
  () =>
    new RegExp(
      `(?=[A-ZČĆŽŠĐŚŹ])(?<!${LETTER})(?=\\p{Lu}\\p{Ll})(?!${alternatives(tokens.seamPrefixes)})(?:(?:Th|Ph|Sh(?![vo])|Sch)${LETTER}*|${LETTER}*(?:th|ph|sh|ck|gh|hn|tz|tsch|([bcdfghklmnprstvzBCDFGHKLMNPRSTVZ])\\1${LETTER}*))(?!${LETTER})`,
      'gu',
    ),
)
// A word with a letter outside the alphabet (q, w, x, y, é, ü …) is foreign and stays as it is written, with the names
// hyphened to it (Mary-Jane).
const foreignWord = onFirstUse(
  () =>
    new RegExp(
      `(?<!${LETTER})(?:\\p{Lu}${LETTER}{0,40}-){0,3}${LETTER}*(?![čćđšžśźČĆĐŠŽŚŹ])[qwxyQWXYÀ-ÖØ-öø-ɏ]${LETTER}*(?:-\\p{Lu}\\p{Ll}${LETTER}*)*`,
      'gu',
    ),
)
const CAPITALS = /(?<![\p{L}\p{M}\p{N}])[IVXLCDM]+(?![\p{L}\p{M}\p{N}])/gu

/**
 * The parts of a text that stay as they are when its script changes: placeholders, e-mail, addresses of the web,
 * accounts, serial numbers, units, marks of cases,
 * Roman numerals, foreign words, Latin abbreviations (resources/text/latinTokens.json)
 * and the words of `keep`. Sorted, not overlapping.
 */
export function findProtectedSpans(text: string, keep: readonly string[] = []): readonly Span[] {
  const found: Span[] = []
  addAll(found, text, machineText())
  addAll(found, text, abbreviations())
  addAll(found, text, foreignWord())
  addAll(found, text, foreignSpelling())
  for (const match of text.matchAll(CAPITALS)) {
    if (isRomanNumeral(text, match.index, match[0])) found.push(span(match))
  }
  const kept = keep.filter((word) => word !== '').map((word) => word.normalize('NFC'))
  if (kept.length > 0) addAll(found, text, wholeWords(kept))
  return merge(found)
}

function addAll(found: Span[], text: string, pattern: RegExp): void {
  for (const match of text.matchAll(pattern)) found.push(span(match))
}

function span(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}

function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(`${NOT_AFTER_LETTER}(?:${alternatives(words)})${NOT_BEFORE_LETTER}`, 'gu')
}

function alternatives(words: readonly string[]): string {
  const longestFirst = [...words].sort((left, right) => right.length - left.length)
  return longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const next of [...spans].sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1)
    if (last === undefined || next.start > last.end) merged.push(next)
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
  }
  return merged
}
