import { describe, expect, test } from 'vitest'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { pathOf } from '../../../renderer/forms/conflicts.ts'
import { decisionAnswers, decisionForm } from '../../../renderer/forms/decision.ts'
import { evidenceForm } from '../../../renderer/forms/evidence.ts'
import type { Conflict } from '../../../renderer/forms/field.ts'
import type { Form } from '../../../renderer/forms/form.ts'
import { FormStore, type Draft } from '../../../renderer/forms/formStore.ts'
import { listFieldPaths, specAt, valueAt } from '../../../renderer/forms/paths.ts'
import { personForm } from '../../../renderer/forms/person.ts'
import { proceedingsForm } from '../../../renderer/forms/proceedings.ts'
import { sayTyped } from '../../../renderer/forms/sayTyped.ts'
import { textIn } from '../../../renderer/i18n/useText.ts'
import { claim } from '../../../shared/domain/caseFile/claim.ts'
import { evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { person } from '../../../shared/domain/caseFile/person.ts'
import { proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { exampleOf } from '../../support/exampleOf.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'
import { screenMessages } from '../renderer/screenText.ts'

type AnyForm = Form<object, object>
const trained = present(readTrainingCase('case-01').claims[0])

function formOf<Typed extends object, Domain extends object>(form: Form<Typed, Domain>, stored: Domain) {
  return { form: form as unknown as AnyForm, stored: form.toForm(stored) }
}

const FORMS = [
  formOf(claimForm, claim.parse(exampleOf(claim))),
  formOf(evidenceForm, evidence.parse(exampleOf(evidence))),
  formOf(personForm, person.parse(exampleOf(person))),
  formOf(proceedingsForm, proceedings.parse(exampleOf(proceedings))),
  formOf(decisionForm, decisionAnswers(trained.claim, trained.decision, '2026-06-15')),
]

/** Another value of the same shape. */
function other(value: unknown, mark: string): unknown {
  if (typeof value === 'boolean') return mark === 'a' ? !value : value
  if (typeof value === 'string') return `${value}${mark}`
  if (Array.isArray(value)) return [...(value as unknown[]), mark]
  return Object.fromEntries(Object.entries(value as object).map(([name, side]) => [name, other(side, mark)]))
}

/** Every field that is there to be typed in, rows by their first. */
function typedPaths(form: AnyForm, typed: object): readonly string[] {
  return listFieldPaths(form.table).flatMap((path) => {
    let found = ''
    for (const part of path.split('.')) {
      found = found === '' ? part : `${found}.${part}`
      if (Array.isArray(valueAt(typed, found)) && specAt(form.table, found).kind.inner !== undefined)
        found = `${found}.0`
    }
    return valueAt(typed, found) === undefined ? [] : [found]
  })
}

function edited(form: AnyForm, stored: object, path: string, mark: string): object {
  const store = new FormStore({ ...form, follow: (_before, after) => after }, { stored, before: {} })
  store.type(path, other(valueAt(stored, path), mark))
  return store.typed
}

describe.each(FORMS)('$form.name: every field', ({ form, stored }) => {
  const paths = typedPaths(form, stored)

  test('that one side alone has changed is merged without asking', () => {
    expect(paths.length).toBeGreaterThan(5)
    for (const [at, path] of paths.entries()) {
      const beside = paths[(at + 1) % paths.length] ?? path
      const mine = edited(form, stored, path, 'a')
      const theirs = edited(form, stored, beside, 'a')
      const { typed, conflicts } = form.merge({ base: stored, mine, theirs })
      // Rows that have no id of their own are one value.
      const isOneValue = conflicts.length === 1 && path.startsWith(`${conflicts[0]?.place ?? path}.`)
      if (isOneValue) continue
      expect([path, conflicts]).toEqual([path, []])
      expect(valueAt(typed, path)).toEqual(valueAt(mine, path))
      expect(valueAt(typed, beside)).toEqual(valueAt(theirs, beside))
    }
  })

  test('that both have changed keeps what is typed, names its three versions, and takes either when chosen', () => {
    for (const path of paths) {
      if (typeof valueAt(stored, path) === 'boolean') continue
      const store = new FormStore({ ...form, follow: (_before, after) => after }, { stored, before: {} })
      store.type(path, other(valueAt(stored, path), 'a'))
      const mine = store.typed
      const theirs = edited(form, stored, path, 'b')
      store.rebase({ stored: theirs, before: { changed: true } })
      expect(store.conflicts, path).toHaveLength(1)
      const conflict = present(store.conflicts[0])
      const at = present(pathOf(store.typed, conflict.place))
      expect([path, path.startsWith(at)]).toEqual([path, true])
      expect(conflict).toMatchObject({
        before: valueAt(stored, at),
        mine: valueAt(mine, at),
        theirs: valueAt(theirs, at),
      })
      expect(store.typed).toEqual(mine)
      store.settle(conflict, 'theirs')
      expect([store.conflicts, store.typed, store.isTyped]).toEqual([[], theirs, false])
      store.undo()
      expect([store.typed, store.isTyped]).toEqual([mine, true])
    }
  })

  test('is put into words, and a blank one into none', () => {
    const text = textIn(
      'cnr',
      (key, params) => screenMessages('cnr').t(key, { ...params }),
      (key): key is never => screenMessages('cnr').exists(key),
    )
    const sayer = { text, form: form.name, people: [], evidence: [] }
    for (const path of listFieldPaths(form.table)) {
      const spec = specAt(form.table, path)
      expect(sayTyped(sayer, spec, spec.kind.empty, path), path).toBe(
        spec.kind.empty === false ? text.t('screens.yesNo.no') : '',
      )
    }
    for (const path of paths) {
      const spec = specAt(form.table, path)
      const typed = valueAt(stored, path)
      if (!spec.kind.isBlank(typed)) expect(sayTyped(sayer, spec, typed, path), path).not.toBe('')
    }
  })
})

test('a day is put into words as the language writes days, and what is no day as it was typed', () => {
  const text = textIn(
    'en',
    (key, params) => screenMessages('en').t(key, { ...params }),
    (key): key is never => screenMessages('en').exists(key),
  )
  const sayer = { text, form: personForm.name, people: [], evidence: [] }
  const say = (typed: string) => sayTyped(sayer, specAt(personForm.table, 'birthDate'), typed, 'birthDate')
  expect([say('07.04.1998.'), say('31.02.1998.')]).toEqual(['7 April 1998', '31.02.1998.'])
})

describe('rows', () => {
  const [first, second] = trained.claim.heads
  const stored = claimForm.toForm(trained.claim)
  const places = (conflicts: readonly Conflict[]) => conflicts.map(({ place }) => place)

  function storeWith(change: (typed: typeof stored) => typeof stored) {
    const store = new FormStore(claimForm, { stored, before: trained.claim })
    store.act(change)
    return store
  }
  const without = (typed: typeof stored, id: string | undefined) => ({
    ...typed,
    heads: typed.heads.filter((row) => row.id !== id),
  })
  const noted = (typed: typeof stored, id: string | undefined, note: string) => ({
    ...typed,
    heads: typed.heads.map((row) => (row.id === id ? { ...row, note: { cnr: note, en: '' } } : row)),
  })

  test('one that I changed and they took out waits for a choice; either way it is settled', () => {
    for (const side of ['mine', 'theirs'] as const) {
      const store = storeWith((typed) => noted(typed, first?.id, 'moje'))
      store.rebase({ stored: without(stored, first?.id), before: {} })
      expect(places(store.conflicts)).toEqual([`heads.#${String(first?.id)}`])
      store.settle(present(store.conflicts[0]), side)
      expect(store.typed.heads.some(({ id }) => id === first?.id)).toBe(side === 'mine')
      expect(store.conflicts).toEqual([])
    }
  })

  test('one that I took out and they changed waits for a choice; theirs puts it back', () => {
    const store = storeWith((typed) => without(typed, second?.id))
    store.rebase({ stored: noted(stored, second?.id, 'njihovo'), before: {} })
    const conflict = present(store.conflicts[0])
    expect([conflict.place, conflict.mine]).toEqual([`heads.#${String(second?.id)}`, undefined])
    store.settle(conflict, 'theirs')
    expect(store.typed.heads.find(({ id }) => id === second?.id)?.note.cnr).toBe('njihovo')
  })

  test('one that has moved meanwhile is found where it stands', () => {
    const store = storeWith((typed) => noted(typed, first?.id, 'moje'))
    store.rebase({ stored: noted(stored, first?.id, 'njihovo'), before: {} })
    store.act((typed) => ({ ...typed, heads: typed.heads.toReversed() }))
    const conflict = present(store.conflicts[0])
    expect(pathOf(store.typed, conflict.place)).toBe(`heads.${String(stored.heads.length - 1)}.note`)
    store.settle(conflict, 'theirs')
    expect(store.typed.heads.at(-1)?.note.cnr).toBe('njihovo')
  })
})

describe('a choice that nobody has made yet', () => {
  const stored = evidenceForm.toForm(evidence.parse(exampleOf(evidence)))
  const theirs = { ...stored, pages: '7' }

  test('is asked again after a further save of somebody else, and after the draft comes back', () => {
    const store = new FormStore(evidenceForm, { stored, before: {} })
    const kept: Draft<typeof stored>[] = []
    store.keepDraftsWith((draft) => kept.push(draft))
    store.type('pages', '99')
    store.rebase({ stored: theirs, before: { pages: 7 } })
    store.type('source', { cnr: 'Sud', en: '' })
    store.rebase({ stored: { ...theirs, date: '01.01.2026.' }, before: { pages: 7, date: '2026-01-01' } })
    expect(store.conflicts).toMatchObject([{ place: 'pages', before: stored.pages, theirs: '7' }])
    const later = new FormStore(evidenceForm, { stored: theirs, before: {} })
    expect(later.restore(present(kept.at(-1)))).toBe(true)
    expect(later.conflicts).toMatchObject([{ place: 'pages', before: stored.pages, mine: '99', theirs: '7' }])
  })

  test('once made, mine is a change like any other', () => {
    const store = new FormStore(evidenceForm, { stored, before: {} })
    store.type('pages', '99')
    store.rebase({ stored: theirs, before: { pages: 7 } })
    store.settle(present(store.conflicts[0]), 'mine')
    expect([store.typed.pages, store.isTyped]).toEqual(['99', true])
    store.rebase({ stored: { ...theirs, date: '01.01.2026.' }, before: { date: '2026-01-01' } })
    expect(store.conflicts).toEqual([])
  })
})

test('whoever waits for a revision goes on once the form follows it', async () => {
  const stored = evidenceForm.empty
  const store = new FormStore(evidenceForm, { stored, before: {}, revision: 3 })
  let reached = 0
  const waiting = store.reach(5).then(() => (reached = 5))
  store.rebase({ stored, before: {}, revision: 4 })
  await Promise.resolve()
  expect(reached).toBe(0)
  store.rebase({ stored, before: {}, revision: 5 })
  await waiting
  expect(reached).toBe(5)
})
