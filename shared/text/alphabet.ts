import { splitDigraphs } from './digraphs.ts'
import { toLatin } from './latin.ts'

// The official order, with the letters of foreign names where the Latin alphabet has them.
const ORDER = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š ś t u v w x y z ž ź'.split(' ')
const DIGITS = [...'0123456789']
const SEPARATOR = '\u0002'
const LEVEL_END = '\u0001'
// Digits come before letters, a space or a hyphen before both, so that a shorter name stands before its continuation.
const WEIGHTS = new Map([...DIGITS, ...ORDER].map((letter, index) => [letter, String.fromCharCode(0x10 + index)]))
const PAIRS = new Set(['dž', 'lj', 'nj'])
const BEYOND = '\u007f'

/**
 * The key by which names are ordered: two keys compared as plain strings (`<`, or a binary SQL collation) give the
 * order of the Montenegrin alphabet … d dž đ … l lj … n nj … s š ś … z ž ź, Cyrillic and Latin together, capitals
 * equal to small letters; equal names then by their spelling, so that the order is total. Domain rules §13.5.
 */
export function sortKey(text: string): string {
  const source = text.normalize('NFC')
  return primaryKey(source) + LEVEL_END + source
}

/** Comparator of the Montenegrin alphabet for `sort`; 0 only for the same text. For long lists use `sortNames`. */
export function compareNames(left: string, right: string): number {
  const leftKey = sortKey(left)
  const rightKey = sortKey(right)
  if (leftKey === rightKey) return 0
  return leftKey < rightKey ? -1 : 1
}

/** A new list of the names in the order of the Montenegrin alphabet; each key is computed once. */
export function sortNames(names: readonly string[]): string[] {
  return sortByName(names, (name) => name)
}

/** A new list ordered by the name of each item; equal names keep their order. */
export function sortByName<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  const keyed = items.map((item) => ({ item, key: sortKey(nameOf(item)) }))
  keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
  return keyed.map(({ item }) => item)
}

function primaryKey(source: string): string {
  const lower = (/[\u0400-\u045f]/.test(source) ? toLatin(source) : source).toLowerCase()
  const splits = splitDigraphs(lower)
  let key = ''
  for (let index = 0; index < lower.length; index += 1) {
    const pair = lower.slice(index, index + 2)
    const isPair = PAIRS.has(pair) && !splits.has(index + 1)
    key += isPair ? (WEIGHTS.get(pair) ?? '') : weight(lower.charAt(index))
    if (isPair) index += 1
  }
  return key.replace(/^\u0002+|\u0002+$/g, '').replace(/\u0002{2,}/g, SEPARATOR)
}

function weight(character: string): string {
  const known = WEIGHTS.get(character)
  if (known !== undefined) return known
  if (!/[\p{L}\p{N}]/u.test(character)) return character === '\u0301' ? '' : SEPARATOR
  const base = character.normalize('NFKD').charAt(0)
  return WEIGHTS.get(base) ?? BEYOND + character
}
