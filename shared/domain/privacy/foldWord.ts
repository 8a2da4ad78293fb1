const MARKS = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ đ: 'd', ð: 'd', ɖ: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', þ: 'th' },
    ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'd', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l' },
    ...{ љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h' },
    ...{ ц: 'c', ч: 'c', џ: 'dz', ш: 's', ѕ: 'z', ё: 'e', й: 'j', щ: 's', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'ju' },
    ...{ я: 'ja', і: 'i', ї: 'i', є: 'e', ґ: 'g' },
  }),
)
/** Cyrillic letters read as the Latin letters they look like: only for words typed in both scripts at once. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ в: 'b', н: 'h', р: 'p', с: 'c', у: 'y', х: 'x', з: '3' }),
)
const NEEDS_TABLE = /[^a-z]/u
/** No letter of a script other than Latin stands below. */
const BEYOND_LATIN = /[^\u0000-\u036f]/u
/** Whether any of the spellings below can apply; most words need none. */
const HAS_SPELLING = /[dgsz]j|[cksxz]h|[qwxy]|(.)\1/u
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/gj|dj/g, 'd'],
  [/xh/g, 'dz'],
  [/sj|sh/g, 's'],
  [/zj|zh/g, 'z'],
  [/ch|q/g, 'c'],
  [/kh/g, 'h'],
  [/y/g, 'j'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/(.)\1+/gu, '$1'],
]

/**
 * The skeleton of one word that every spelling of a name shares: Đurđica, ĐURĐICA, Djurdjica, Durdica and Ђурђица are
 * all `durdica`. Lossier than the keys of the search (which must not confuse people): for a leak a false alarm costs
 * less than silence. ś and sj, Albanian gj, xh, q and doubled letters fall together. Source: domain §13.5.
 */
export function foldWord(word: string): string {
  return skeleton(word, LETTERS)
}

/** The second reading of a word typed in both scripts (»Рetrović« with a Cyrillic Р): by looks; otherwise undefined. */
export function foldByLooks(word: string): string | undefined {
  if (!BEYOND_LATIN.test(word)) return undefined
  if (!/\p{Script=Cyrillic}/u.test(word) || !/\p{Script=Latin}/u.test(word)) return undefined
  return skeleton(word, new Map([...LETTERS, ...LOOKALIKES]))
}

function skeleton(word: string, letters: ReadonlyMap<string, string>): string {
  let folded = word.toLowerCase()
  if (NEEDS_TABLE.test(folded))
    folded = byTable(byTable(folded, letters).normalize('NFKD').toLowerCase().replace(MARKS, ''), letters)
  if (!HAS_SPELLING.test(folded)) return folded
  for (const [spelling, replacement] of SPELLINGS) folded = folded.replace(spelling, replacement)
  return folded
}

function byTable(word: string, letters: ReadonlyMap<string, string>): string {
  let result = ''
  for (const letter of word) result += letters.get(letter) ?? letter
  return result
}
