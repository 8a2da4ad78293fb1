import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import list from '../../support/data/forbiddenWords.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '../../..')
type Side = 'cnr' | 'en'
type Text = Readonly<{ where: string; text: string }>
type Entry = Readonly<{ forbidden: string; right: string; except?: readonly string[] }>

// Notes, sources and names of fields in the data say things in the words of those who keep it.
const NOT_SAID = new Set(['note', 'source', 'confidence', 'status', 'id', 'validFrom', 'validTo'])
/** Legal tables whose words reach screens and papers; the rest are words to search for, names and numbers. */
const LEGAL = ['heads.json', 'offences.json', 'gate.json', 'findings.json', 'deadlines.json', 'dignityRules.json']

function textsOf(node: unknown, side: Side | undefined, want: Side, where: string): readonly Text[] {
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

function jsonTexts(folder: string, names: readonly string[], side: Side | undefined, want: Side): readonly Text[] {
  return names.flatMap((name) =>
    textsOf(JSON.parse(readFileSync(join(ROOT, folder, name), 'utf8')), side, want, `${folder}/${name}`),
  )
}

function everything(want: Side): readonly Text[] {
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

function pattern(forbidden: string): RegExp {
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

function findForbidden(texts: readonly Text[], { forbidden, right, except = [] }: Entry): readonly string[] {
  return texts.flatMap(({ where, text }) => {
    const said = except.reduce((rest, phrase) => rest.replaceAll(phrase, ''), text.replace(/\{\{[^{}]*\}\}/g, ' '))
    return [...said.matchAll(pattern(forbidden))].map(([word]) => `${where}: »${word}« – ${right}`)
  })
}

describe.each(['cnr', 'en'] as const)('one word for one thing in %s', (side) => {
  const texts = everything(side)

  test.each(list[side].map((entry): Entry & { name: string } => ({ ...entry, name: entry.forbidden })))(
    'nothing says »$name«',
    (entry) => {
      expect(findForbidden(texts, entry)).toEqual([])
    },
  )

  test('the texts are all there', () => {
    expect(texts.length).toBeGreaterThan(1_000)
  })
})

test('a forbidden word is found in any form, and not inside another word', () => {
  const entry = { forbidden: 'osob*|nisu', right: 'lice' }
  const found = (text: string) => findForbidden([{ where: 'x', text }], entry).length
  expect([found('dvije osobe i osobu'), found('Nisu došli'), found('nijesu'), found('{{osoba}}')]).toEqual([2, 1, 0, 0])
})
