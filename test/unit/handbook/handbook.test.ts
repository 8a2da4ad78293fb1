import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HANDBOOK_PARTS } from '../../../renderer/api/handbookParts.ts'
import { partOf } from '../../../renderer/api/handbookPlace.ts'
import { bookIn } from '../../../renderer/features/handbook/books.ts'
import { PICTURES } from '../../../renderer/features/handbook/pictures.ts'
import { readHandbook, textOf, type Passage } from '../../../renderer/features/handbook/readHandbook.ts'
import { findInHandbook, wordsSought } from '../../../renderer/features/handbook/searchHandbook.ts'
import { ROLES } from '../../../shared/domain/staff/roles.ts'
import { LANGUAGES, type Language } from '../../../shared/text/language.ts'

const kinds = (language: Language) => bookIn(language).map(({ level, passages }) => [level, passages.map(shapeOf)])
const spansIn = (passage: Passage) =>
  passage.kind === 'paragraph'
    ? passage.spans
    : passage.kind === 'item'
      ? passage.paragraphs.flat()
      : passage.kind === 'row'
        ? passage.cells.flat()
        : []
const shapeOf = (passage: Passage) =>
  passage.kind === 'item' ? `item ${String(passage.number)} ${String(passage.paragraphs.length)}` : passage.kind

describe('the book', () => {
  test('has the same parts, and in them the same pieces, in both languages and scripts', () => {
    expect(bookIn('cnr').map(({ id }) => id)).toEqual(HANDBOOK_PARTS)
    expect(kinds('en')).toEqual(kinds('cnr'))
    expect(kinds('cnr-Cyrl')).toEqual(kinds('cnr'))
  })

  test('shows all that is written in its files', () => {
    const written = ['cnr.md', 'installation.cnr.md'].map((file) => readFileSync(`docs/handbook/${file}`, 'utf8'))
    const bare = (text: string) => text.replaceAll(/[\s|*`#\-\d.]+/g, '')
    const rows = (text: string) => text.replaceAll(/^\|-.*$/gm, '').replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    const shown = bookIn('cnr').flatMap(({ title, passages }) => [
      title,
      ...passages.flatMap((passage, index) => {
        const before = passages[index - 1]
        const isFirstRow = passage.kind === 'row' && before?.kind !== 'row'
        const heads = isFirstRow ? passage.heads.map(textOf) : []
        return [...heads, passage.kind === 'picture' ? passage.title : textOf(spansIn(passage))]
      }),
    ])
    expect(bare(shown.join(''))).toBe(bare(rows(written.join(''))))
  })

  test('keeps keys, commands and names of files in Latin, and nothing else', () => {
    const spans = bookIn('cnr-Cyrl').flatMap(({ passages }) => passages.flatMap(spansIn))
    expect(spans.filter(({ look }) => look === 'code').length).toBeGreaterThan(50)
    expect(spans.filter(({ look, text }) => look === 'code' && /[\u0400-\u04ff]/.test(text))).toEqual([])
    const latin = spans
      .filter(({ look }) => look !== 'code')
      .flatMap(({ text }) => text.match(/[a-zčćžšđ]{3,}/giu) ?? [])
    expect([...new Set(latin)].toSorted()).toEqual([
      ...['CSV', 'DOCX', 'Debian', 'English', 'OneDrive', 'PDF', 'PNG', 'SVG', 'USB', 'Ubuntu', 'Windows', 'XLSX'],
      ...['cases', 'copy', 'json', 'vault'],
    ])
  })

  test('has every picture it names, in the language it is written in, and no other', () => {
    const named = LANGUAGES.flatMap((language) =>
      bookIn(language).flatMap(({ passages }) =>
        passages.flatMap((passage) => (passage.kind === 'picture' ? [passage.file] : [])),
      ),
    )
    expect(named.length).toBeGreaterThan(10)
    expect([...new Set(named)].toSorted()).toEqual([...PICTURES.keys()].toSorted())
  })

  test.each(['> quoted', '```\ncode\n```', '- one\n  - two', '<b>page</b>', '# head\n\n---'])(
    'is not shown with something left out: %s',
    (text) => {
      expect(() => readHandbook(`# Head\n\n${text}\n`)).toThrow(/^handbook: /)
    },
  )
})

describe('looking for words', () => {
  const found = (language: Language, typed: string) => findInHandbook(bookIn(language), wordsSought(typed))

  test.each([
    ['cnr', 'zapečaćen identitet'],
    ['cnr', 'zapecacenog identiteta'],
    ['cnr-Cyrl', 'запечаћен идентитет'],
    ['cnr-Cyrl', 'zapecacen identitet'],
    ['en', 'sealed identity'],
  ] as const)('in %s: %s', (language, typed) => {
    const parts = found(language, typed)
    expect(parts.map(({ id }) => id)).toContain('everybody')
    const all = bookIn(language).reduce((sum, { passages }) => sum + passages.length, 0)
    const shown = parts.reduce((sum, { passages }) => sum + passages.length, 0)
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(all / 4)
  })

  test('finds nothing where a word stands nowhere, and a part by its heading', () => {
    expect(found('cnr', 'zapečaćen xyzzy')).toEqual([])
    const [shares] = found('en', 'recovery shares').filter(({ id }) => id === 'shares')
    expect(shares?.passages).toHaveLength(bookIn('en').find(({ id }) => id === 'shares')?.passages.length ?? 0)
  })
})

describe('F1', () => {
  test('leads to the part of who asks, or of the screen', () => {
    expect(ROLES.map((role) => partOf({ screen: 'today' }, [role]))).toEqual([
      ...['prosecutor', 'judge', 'clerk', 'coordinator', 'head', 'administrator', 'administrator'],
    ])
    expect(partOf({ screen: 'backups' }, ['judge'])).toBe('backups')
  })
})

test('whoever reads the files finds the guide: the handbook is linked from the first page', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const file of globSync('docs/handbook/*.md')) expect(readme).toContain(file)
})
