import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import table from '../../../resources/legal/fieldBases.json' with { type: 'json' }
import { claimForm } from '../../../renderer/forms/claim.ts'
import { decisionForm } from '../../../renderer/forms/decision.ts'
import { evidenceForm } from '../../../renderer/forms/evidence.ts'
import { PAPER_FORMS } from '../../../renderer/forms/paper.ts'
import { rulingForm } from '../../../renderer/forms/ruling.ts'
import { personForm } from '../../../renderer/forms/person.ts'
import { proceedingsForm } from '../../../renderer/forms/proceedings.ts'
import { isCharacterKey } from '../../../renderer/ui/characterKeys.ts'
import { aboutOf, EVERYWHERE, shortcutsOf } from '../../../renderer/features/shell/shortcuts.ts'
import { CASE_TABS, type Route } from '../../../renderer/api/navigation.ts'
import { basesOfField } from '../../../shared/domain/legal/fieldBases.ts'
import { isLegalBasisKey } from '../../../shared/domain/legal/legalBases.ts'
import cnr from '../../../resources/locales/cnr/forms.json' with { type: 'json' }
import shell from '../../../resources/locales/cnr/shell.json' with { type: 'json' }

const FORMS = [
  claimForm,
  decisionForm,
  evidenceForm,
  personForm,
  proceedingsForm,
  rulingForm,
  PAPER_FORMS['enforceable-extract'],
]
const TODAY = '2026-06-15'

describe('the article behind a field', () => {
  const entries = Object.entries(table.fields).flatMap(([form, fields]) =>
    Object.entries(fields as Record<string, readonly string[]>).map(([column, keys]) => ({ form, column, keys })),
  )
  test.each(entries)('$form $column is a field with a label, and its bases are in the catalogue', (entry) => {
    const { form, column, keys } = entry
    const known = FORMS.find(({ name }) => name === form)
    expect(Object.keys(known?.table ?? {})).toContain(column.split('.')[0])
    const label = [form, ...column.split('.')].reduce<unknown>(
      (node, part) => (typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined),
      cnr,
    )
    const block = (cnr as Readonly<Record<string, { block?: Record<string, string> }>>)[form]?.block?.[column]
    expect(typeof label === 'string' ? label : block).toBeTypeOf('string')
    expect(keys.filter((key) => !isLegalBasisKey(key))).toEqual([])
    expect(basesOfField(form, column, TODAY)).toHaveLength(keys.length)
  })

  test('a field without an article of its own has none', () => {
    expect(basesOfField('person', 'phone', TODAY)).toEqual([])
    expect(basesOfField('nothing', 'filed', TODAY)).toEqual([])
  })
})

/** Every screen: one that is not told of here does not compile. */
const SCREENS = Object.keys({
  today: 0,
  caseFiles: 0,
  newCaseFile: 0,
  print: 0,
  unpaid: 0,
  monitoring: 0,
  packets: 0,
  audit: 0,
  schedule: 0,
  workload: 0,
  office: 0,
  recovery: 0,
  backups: 0,
  shared: 0,
  settings: 0,
  rights: 0,
  about: 0,
  proof: 0,
  retention: 0,
  startList: 0,
  handbook: 0,
} satisfies Record<Exclude<Route['screen'], 'caseFile'>, 0>)

describe('the keys of a screen', () => {
  const routes = [
    ...SCREENS.map((screen) => ({ screen })),
    ...CASE_TABS.map((tab) => ({ screen: 'caseFile', caseId: '0'.repeat(32), tab })),
  ] as readonly Route[]
  const told = [EVERYWHERE, ...routes.map(shortcutsOf)].flat()

  test.each(routes)('$screen $tab has keys of its own and says what it is for', (route) => {
    expect(shortcutsOf(route).length).toBeGreaterThan(1)
    const about: Readonly<Record<string, string>> = shell.help.about
    expect(about[aboutOf(route)]).toMatch(/^\p{Lu}.{20,}\.$/u)
  })

  test('are said in words', () => {
    const words: Readonly<Record<string, string>> = shell.key
    expect(told.filter(({ does }) => words[does] === undefined)).toEqual([])
  })

  test('of one sign alone are those that can be turned off: letters and signs, neither arrows nor combinations', () => {
    const alone = told.filter(({ keys }) => isCharacterKey(keys)).flatMap(({ keys }) => keys)
    expect(new Set(alone)).toEqual(new Set(['/', 'D', 'G', 'R', 'T', 'U', '+', '−']))
  })

  test('are those that the screens listen to: none works that help does not tell of', () => {
    const names: Readonly<Record<string, string>> = { arrowleft: '←', arrowright: '→' }
    const bound = sources('renderer').flatMap((source) =>
      [...source.matchAll(/useShortcut\(\s*\{\s*key: '([^']+)'/g)].map(([, key = '']) => names[key] ?? key),
    )
    expect(new Set(bound).size).toBeGreaterThan(6)
    const keys = new Set(told.flatMap((shortcut) => shortcut.keys.map((key) => key.toLowerCase())))
    expect(bound.filter((key) => !keys.has(key.toLowerCase()))).toEqual([])
  })
})

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}
