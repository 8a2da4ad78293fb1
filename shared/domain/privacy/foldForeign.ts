/** Spellings that only another language gives a name of ours: German, Polish, English and Russian ways. */
const FOREIGN = /[cz]h|[csr]z|t[sz]|[żďťňľщыэъьюяйёіїєґќѓ]|дж/i
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'd', ѓ: 'd', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'i', к: 'k' },
    ...{ л: 'l', љ: 'li', м: 'm', н: 'n', њ: 'ni', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', ќ: 'c', у: 'u' },
    ...{ ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'd', ш: 's', щ: 'sc', ё: 'io', й: 'i', ы: 'i', э: 'e', ю: 'iu', я: 'ia' },
    ...{ і: 'i', ї: 'i', є: 'ie', ґ: 'g', ъ: '', ь: '', đ: 'd', ß: 's', ł: 'l' },
  }),
)
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/d(?:sch|zh|z|j)/g, 'd'],
  [/gj|xh/g, 'd'],
  [/tsch|tch|ch|cz|t[sz]|q/g, 'c'],
  [/sch|sh|sz|zh|rz|z/g, 's'],
  [/kh/g, 'h'],
  [/[jy]/g, 'i'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/(.)\1+/gu, '$1'],
]

/** Whether a word is spelt as another language would write it; only such words are read by their sounds. */
export function isForeignSpelling(word: string): boolean {
  return FOREIGN.test(word)
}

/**
 * The sounds of a word as far as German, Polish, English, Russian and Macedonian spellings keep them apart: Đurđica,
 * Dschurdschitza, Dżurdżica, Dzhurdzhitsa and Джурджица are all `durdica`. š and ž, č and ć, đ and dž fall together, so
 * it is asked of foreign spellings alone. Never fails. Source: domain §13.5.
 */
export function foldForeign(word: string): string {
  let folded = Array.from(
    word
      .toLowerCase()
      .replace(/ь(?=[аеёиоуыэюя])/gu, 'и')
      .replaceAll('дж', 'ђ'),
    (letter) => byTable(letter),
  ).join('')
  folded = folded.normalize('NFKD').replace(/\p{M}/gu, '')
  for (const [spelling, sound] of SOUNDS) folded = folded.replace(spelling, sound)
  return folded
}

function byTable(letter: string): string {
  return CYRILLIC.get(letter) ?? letter
}
