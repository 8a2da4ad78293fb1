import { readFileSync, globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { quickStartOf, quickStarts } from '../../../shared/document/documents/quickStarts.ts'
import { ROLES } from '../../../shared/domain/staff/roles.ts'

type Pair = Readonly<Record<'cnr' | 'en', string | undefined>>

function textsOf(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsOf) : []
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const KEYS = /^(?:F\d|Ctrl [A-Z]|Enter|Esc)$/

test('every role has one', () => {
  expect(quickStarts.map(({ id }) => id).toSorted()).toEqual(ROLES.map(quickStartOf).toSorted())
})

// What is set in bold is what is pressed: a name that the screen has changed would lead nowhere.
test.each(['cnr', 'en'] as const)('in %s they name buttons, tabs and screens as the screen does', (language) => {
  const said = new Set(globSync(`resources/locales/${language}/*.json`).flatMap((file) => textsOf(read(file))))
  const clauses = (read('resources/templates/clauses.json') as { clauses: Pair[] }).clauses.slice(-3)
  const steps = ROLES.flatMap(
    (role) => (read(`resources/templates/${quickStartOf(role)}.json`) as { blocks: Pair[] }).blocks,
  )
  const named = [...steps, ...clauses].flatMap((pair) =>
    [...(pair[language] ?? '').matchAll(/\{\{#b\}\}(.+?)\{\{\/b\}\}/g)].map(([, name = '']) => name),
  )
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((name) => !said.has(name) && !KEYS.test(name))).toEqual([])
})
