import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
export type Side = 'cnr' | 'en'
export type SaidText = Readonly<{ where: string; text: string }>

// Notes, sources and names of fields in the data say things in the words of those who keep it.
const NOT_SAID = new Set(['note', 'source', 'confidence', 'status', 'id', 'validFrom', 'validTo'])
/** Legal tables whose words reach screens and papers; the rest are words to search for, names and numbers. */
const LEGAL = [
  'heads.json',
  'offences.json',
  'gate.json',
  'findings.json',
  'deadlines.json',
  'dignityRules.json',
  'reasonClauses.json',
]

function textsOf(node: unknown, side: Side | undefined, want: Side, where: string): readonly SaidText[] {
  if (typeof node === 'string') return side === want ? [{ where, text: node }] : []
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    NOT_SAID.has(key) || key === 'words'
      ? side === want && key === 'words'
        ? textsOf(value, side, want, `${where}/${key}`)
        : []
      : textsOf(value, key === 'cnr' || key === 'en' ? key : side, want, `${where}/${key}`),
  )
}

function jsonTexts(folder: string, names: readonly string[], side: Side | undefined, want: Side): readonly SaidText[] {
  return names.flatMap((name) =>
    textsOf(JSON.parse(readFileSync(join(ROOT, folder, name), 'utf8')), side, want, `${folder}/${name}`),
  )
}

/** Every sentence that screens, papers and the handbook say in one language, in the wording of its source, with the tags in it. */
export function saidTexts(want: Side): readonly SaidText[] {
  const all = (folder: string) => readdirSync(join(ROOT, folder)).filter((name) => /^[^.]+\.json$/.test(name))
  return [
    ...jsonTexts(`resources/locales/${want}`, all(`resources/locales/${want}`), want, want),
    ...jsonTexts('resources/templates', all('resources/templates'), undefined, want),
    ...jsonTexts('resources/legal', LEGAL, undefined, want),
    ...[`docs/handbook/${want}.md`, `docs/handbook/installation.${want}.md`].map((where) => ({
      where,
      // Commands are of no language.
      text: readFileSync(join(ROOT, where), 'utf8').replaceAll(/`[^`\n]*`/g, '``'),
    })),
  ]
}

/** Finds whole words and phrases in any case: `|` between several, `*` for any end of a word. */
export function phrasePattern(forbidden: string): RegExp {
  const words = forbidden.split('|').map((word) => {
    const open = word.endsWith('*')
    const escaped = word
      .replace(/\*$/, '')
      .replace(/[.?+^$()[\]{}]/g, '\\$&')
      .replaceAll(' ', '\\s+')
    return open ? `${escaped}\\p{L}*` : escaped
  })
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'giu')
}
