import tokens from '../../resources/text/latinTokens.json' with { type: 'json' }

const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const WORDS = new Set(tokens.romanNumeralWords)
const LEADERS = new Set(tokens.numeralLeaders)
const FOLLOWERS = new Set(tokens.numeralFollowers)

// »u I i II stepenu«, »glave I, II i V«: the numeral beside it has two capitals, or stands before another numeral.
const IN_LIST = /^(?:,\s|\s(?:i|ili)\s)(?:[VX]\b|[IVX]{2,}(?![\p{L}.]))/u
const AFTER_LIST = /(?<![\p{L}\p{M}.])[IVX]+(?:,\s|\s(?:i|ili)\s)$/u

/**
 * Whether the capitals `word` at `index` of `text` are a Roman numeral rather than an initial, an abbreviation or the
 * conjunction »I«. Two capitals and more count when canonical; a single I, V or X only where its place shows it:
 * after »glava«, before »stepena«, as the number of a line or a bracket, or in a span or list such as I–III, I i II.
 */
export function isRomanNumeral(text: string, index: number, word: string): boolean {
  if (!CANONICAL.test(word) || WORDS.has(word)) return false
  const before = text.slice(Math.max(0, index - 40), index)
  const after = text.slice(index + word.length, index + word.length + 40)
  if (word.length > 1)
    return !isInitials(before, after) && (/^[IVX]+$/.test(word) || word.includes('X') || word.length > 3)
  return /[IVX]/.test(word) && singleIsNumeral(word, before, after)
}

function isInitials(before: string, after: string): boolean {
  return /\p{Lu}\.$/u.test(before) || /^\.\p{Lu}\./u.test(after)
}

function singleIsNumeral(word: string, before: string, after: string): boolean {
  if (isInitials(before, after)) return false
  const leader = /([\p{L}\p{M}]+)\.?\s$/u.exec(before)?.[1] ?? ''
  const follower = /^\.?\s([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? ''
  if (LEADERS.has(leader) || LEADERS.has(leader.toLowerCase()) || FOLLOWERS.has(follower.toLowerCase())) return true
  if (/[IVX]\s?[–-]\s?$/.test(before) || /^\s?[–-]\s?[IVX]/.test(after)) return true
  if (IN_LIST.test(after) || (word !== 'I' && AFTER_LIST.test(before))) return true
  if (/\($/.test(before) && /^\)/.test(after)) return true
  const startsLine = /(?:^|\n)\s*$/.test(before)
  // The number of a heading: alone, bracketed, or set off from its words by a wide space or a dash.
  if (startsLine && /^(?:[\s\u00a0]{2,}|\t|[\u2000-\u2003]|\s?[–—]\s)\p{Lu}/u.test(after)) return true
  // «V Predlog»: no word of ours is one V or X.
  if (startsLine && word !== 'I' && /^\s\p{Lu}\p{Ll}/u.test(after)) return true
  if (startsLine)
    return /^(?:\)|\s*(?:\n|$))/.test(after) || (/^\.?\s+[–—-]?\s*\p{Lu}{2}/u.test(after) && after.startsWith('.'))
  return word !== 'I' && /\p{Ll}\s$/u.test(before) && /^\s\p{Ll}/u.test(after)
}
