import { splitDigraphs } from './digraphs.ts'
import { toLatin } from './latin.ts'

// The official order, with the letters of foreign names where the Latin alphabet has them.
const ORDER = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š ś t u v w x y z ž ź'.split(' ')
const DIGITS = '0 1 2 3 4 5 6 7 8 9'.split(' ')
const SEPARATOR = '\u0002'
const LEVEL_END = '\u0001'
// Digits come before letters, a space or a hyphen before both, so that a shorter name stands before its continuation.
const WEIGHTS = new Map([...DIGITS, ...ORDER].map((letter, index) => [letter, String.fromCharCode(0x10 + index)]))
const BEYOND = '\u007f'
// The same by code unit, small and capital, because a list of a hundred thousand names is ordered letter by letter.
const BY_CODE: readonly (string | undefined)[] = weightsByCode()
const PAIR_WEIGHTS = new Map(
  ORDER.filter((letter) => letter.length === 2).map((pair) => [pair, WEIGHTS.get(pair) ?? '']),
)

/**
 * The key by which names are ordered: two keys compared as plain strings (`<`, or a binary SQL collation) give the
 * order of the Montenegrin alphabet … d dž đ … l lj … n nj … s š ś … z ž ź, Cyrillic and Latin together, capitals
 * equal to small letters; equal names then by their spelling, so that the order is total. Domain rules §13.5.
 */
export function sortKeyOf(text: string): string {
  const source = text.normalize('NFC')
  return primaryKeyOf(source) + LEVEL_END + source
}

/** A new list of the names in the order of the Montenegrin alphabet (domain rules §13.5); each key is computed once. */
export function sortNames(names: readonly string[]): string[] {
  const keys = names.map(sortKeyOf)
  // A key ends with its name, unless the name was not in NFC or holds the mark that ends a level.
  const isPlain = names.every(
    (name, index) => (keys[index] ?? '').indexOf(LEVEL_END + name) >= 0 && !name.includes(LEVEL_END),
  )
  if (!isPlain) return sortByName(names, (name) => name)
  return keys.sort().map((key) => key.slice(key.indexOf(LEVEL_END) + 1))
}

/** A new list ordered by the name of each item; equal names keep their order. */
export function sortByName<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  const keyed = items.map((item) => ({ item, key: sortKeyOf(nameOf(item)) }))
  keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
  return keyed.map(({ item }) => item)
}

function primaryKeyOf(source: string): string {
  const latin = /[\u0400-\u045f]/.test(source) ? toLatin(source) : source
  const splits = splitDigraphs(latin)
  let key = ''
  for (let index = 0; index < latin.length; index += 1) {
    const pair = pairWeightOf(latin, index, splits)
    if (pair !== undefined) index += 1
    key += pair ?? BY_CODE[latin.charCodeAt(index)] ?? weightOf(latin.charAt(index))
  }
  return key.includes(SEPARATOR) ? key.replace(/^\u0002+|\u0002+$/g, '').replace(/\u0002{2,}/g, SEPARATOR) : key
}

function pairWeightOf(latin: string, index: number, splits: ReadonlySet<number>): string | undefined {
  const second = latin.charCodeAt(index + 1)
  if (second !== 0x6a && second !== 0x4a && second !== 0x17d && second !== 0x17e) return undefined
  return splits.has(index + 1) ? undefined : PAIR_WEIGHTS.get(latin.slice(index, index + 2).toLowerCase())
}

function weightOf(character: string): string {
  const lower = character.toLowerCase()
  if (!/[\p{L}\p{N}]/u.test(lower)) return lower === '\u0301' ? '' : SEPARATOR
  return WEIGHTS.get(lower) ?? WEIGHTS.get(lower.normalize('NFKD').charAt(0)) ?? BEYOND + lower
}

function weightsByCode(): readonly (string | undefined)[] {
  const table: (string | undefined)[] = []
  for (let code = 0; code < 0x180; code += 1) table.push(WEIGHTS.get(String.fromCharCode(code).toLowerCase()))
  table[0x20] = SEPARATOR
  table[0x2d] = SEPARATOR
  return table
}
