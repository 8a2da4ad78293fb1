/**
 * How one name may stand on paper or in a file: far more than 25 ways. Deliberately written without the product's own
 * folding and forms, so that the scan checks the product with other eyes.
 */
export function nameVariants(name: string, place = 'Nikšić'): readonly string[] {
  const words = name.split(' ')
  const first = words[0] ?? ''
  const surname = words.slice(1).join(' ')
  const plain = withoutMarks(name, 'dj')
  const spellings = [
    name,
    name.toUpperCase(),
    name.toLowerCase(),
    plain,
    withoutMarks(name, 'd'),
    plain.toUpperCase(),
    plain.toLowerCase(),
    cyrillic(name),
    cyrillic(name).toUpperCase(),
    name.normalize('NFD'),
    `${cyrillic(first)} ${surname}`,
    `${surname} ${first}`,
    `${surname.toUpperCase()}, ${first}`,
    `${withoutMarks(surname, 'dj')}_${withoutMarks(first, 'dj')}.pdf`.toLowerCase(),
    `${withoutMarks(first, 'dj')}.${withoutMarks(surname, 'dj')}@example.me`.toLowerCase().replaceAll(' ', ''),
    spaced(first),
    `${spaced(first)}   ${spaced(surname)}`,
    first,
    surname,
    `${first.slice(0, 1)}. ${surname}`,
    `${name}-a`,
    `${name}’s`,
    name.replace(' ', '\u00A0'),
    name.replace(' ', '\n'),
    `\u00AD${first.slice(0, 2)}\u00AD${first.slice(2)} ${surname}`,
  ]
  const letters = [initial(first), initial(surname)]
  const initials = [...caseForms(place), place].flatMap((where) => [
    `${letters.join('.')}. iz ${where}`,
    `${letters.join('. ')}. iz ${where}`,
    `${letters.join('. ')}. from ${where}`,
    cyrillic(`${letters.join('.')}. iz ${where}`),
    cyrillic(`${letters.join('. ')}. iz ${where}`),
  ])
  const forms = [...caseForms(first), ...caseForms(surname)]
  return [...new Set([...spellings, ...initials, ...forms.flatMap(inEveryScript), ...caseForms(cyrillicBack(first))])]
}

function inEveryScript(form: string): readonly string[] {
  return [form, cyrillic(form), withoutMarks(form, 'dj'), withoutMarks(form, 'd')]
}

/** The commonest endings by the last letter: cases and possessive. */
function caseForms(word: string): readonly string[] {
  const last = word.at(-1)?.toLowerCase() ?? ''
  if (last === 'a') return ['e', 'i', 'u', 'om', 'in', 'inog'].map((ending) => word.slice(0, -1) + ending)
  if (last === 'o' || last === 'e') return ['a', 'u', 'om', 'ov'].map((ending) => word.slice(0, -1) + ending)
  if ('iuy'.includes(last)) return [`${word}ja`, `${word}ju`, `${word}jem`]
  return ['a', 'u', 'om', 'em', 'ov', 'eva', 'evim', 'i', 'ima'].map((ending) => word + ending)
}

function cyrillicBack(word: string): string {
  return cyrillic(word).replace(/а$/u, 'a').replace(/о$/u, 'o')
}

function spaced(word: string): string {
  return [...word.normalize('NFC')].join(' ').replaceAll('   ', '  ')
}

function initial(word: string): string {
  return /^(?:Lj|Nj|Dž)/u.exec(word)?.[0] ?? word.slice(0, 1)
}

function withoutMarks(text: string, dj: 'd' | 'dj'): string {
  const capital = dj === 'd' ? 'D' : 'Dj'
  return text.replaceAll('đ', dj).replaceAll('Đ', capital).normalize('NFD').replace(/\p{M}/gu, '')
}

const PAIRS: Readonly<Record<string, string>> = { lj: 'љ', nj: 'њ', dž: 'џ' }
const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from('abvgdđežzijklmnoprstćufhcčš', (latin, at) => [
    latin,
    Array.from('абвгдђежзијклмнопрстћуфхцчш')[at] ?? latin,
  ]),
)

function cyrillic(text: string): string {
  return text.normalize('NFC').replace(/lj|nj|dž|ś|ź|./giu, (unit) => {
    const lower = unit.toLowerCase()
    const marked = lower === 'ś' ? 'с\u0301' : lower === 'ź' ? 'з\u0301' : undefined
    const found = PAIRS[lower] ?? marked ?? LETTERS.get(lower) ?? lower
    return unit.startsWith(lower.slice(0, 1)) ? found : found.slice(0, 1).toUpperCase() + found.slice(1)
  })
}
