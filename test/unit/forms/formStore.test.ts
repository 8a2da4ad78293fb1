import { describe, expect, test } from 'vitest'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { evidenceForm } from '../../../renderer/forms/evidence.ts'
import { FormStore, type Draft } from '../../../renderer/forms/formStore.ts'
import { findFreeRowId, insertRow, removeRow } from '../../../renderer/forms/rows.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const stored = present(readTrainingCase('case-01').evidence[0])
const { claim } = present(readTrainingCase('case-01').claims[0])

function evidenceStore() {
  return new FormStore(evidenceForm, { stored: evidenceForm.toForm(stored), before: stored })
}

function claimStore(of: Claim = claim) {
  return new FormStore(claimForm, { stored: claimForm.toForm(of), before: of })
}

/** Types letter by letter, as the keyboard does. */
function typeText(store: { type: (path: string, value: unknown) => void }, path: string, text: string): void {
  for (let end = 1; end <= text.length; end += 1) store.type(path, text.slice(0, end))
}

describe('undo and redo', () => {
  test('typing in one field is one step, back and forth', () => {
    const store = evidenceStore()
    const { pages } = store.typed
    typeText(store, 'pages', '123')
    expect(store.undo()).toEqual({ focus: 'pages' })
    expect(store.typed.pages).toBe(pages)
    expect(store.redo()).toEqual({ focus: 'pages' })
    expect(store.typed.pages).toBe('123')
    expect(store.redo()).toBeUndefined()
  })

  test('another field, or the same one left and entered again, is another step', () => {
    const store = evidenceStore()
    typeText(store, 'pages', '12')
    typeText(store, 'date', '01.')
    store.closeStep()
    typeText(store, 'date', '02.02.2026.')
    store.undo()
    expect(store.typed.date).toBe('01.')
    store.undo()
    store.undo()
    expect(store.typed).toEqual(evidenceForm.toForm(stored))
    expect(store.undo()).toBeUndefined()
  })

  test('an act on rows is one step each, and tells where to stand', () => {
    const store = claimStore()
    const before = store.typed.heads.map(({ id }) => id)
    store.act((typed) => ({ ...typed, heads: [...removeRow(typed.heads, 1).rows] }), 'heads.1.code', 'heads.0.code')
    expect(store.typed.heads.map(({ id }) => id)).toEqual(before.filter((_, at) => at !== 1))
    expect(store.undo()).toEqual({ focus: 'heads.1.code' })
    expect(store.typed.heads.map(({ id }) => id)).toEqual(before)
    expect(store.redo()).toEqual({ focus: 'heads.0.code' })
  })

  test('what is typed after an undo cannot be done again', () => {
    const store = evidenceStore()
    typeText(store, 'pages', '12')
    store.undo()
    typeText(store, 'date', '1')
    expect(store.redo()).toBeUndefined()
  })
})

describe('what is wrong', () => {
  test('what is missing is said once a save was tried, and goes with the correction (B11)', () => {
    const store = new FormStore(evidenceForm, { stored: evidenceForm.empty, before: { id: 'e9' } })
    expect(store.problems).toEqual({})
    store.attemptSave()
    expect(Object.keys(store.problems)).toEqual(['title.cnr', 'kind'])
    store.type('kind', 'receipts')
    expect(Object.keys(store.problems)).toEqual(['title.cnr'])
    store.type('title', { cnr: 'Račun', en: '' })
    expect(store.problems).toEqual({})
  })

  test('what cannot be read is said at once, and is absent from the value', () => {
    const store = evidenceStore()
    store.type('date', '31.02.2026.')
    expect(store.problems).toEqual({ date: { code: 'date.invalid' } })
    expect(store.reading.value).not.toHaveProperty('date')
  })

  test('a refusal stands at its field until that field is typed in', () => {
    const store = evidenceStore()
    store.refuse('pages', { code: 'input.tooBig', params: { max: 5 } })
    store.type('date', '01.02.2026.')
    expect(store.problems).toEqual({ pages: { code: 'input.tooBig', params: { max: 5 } } })
    store.type('pages', '4')
    expect(store.problems).toEqual({})
  })
})

describe('what is stored meanwhile', () => {
  test('fields that nobody has typed in follow; what is typed stays', () => {
    const store = evidenceStore()
    store.type('pages', '99')
    store.rebase({ stored: evidenceForm.toForm({ ...stored, kind: 'photograph' }), before: stored })
    expect([store.typed.pages, store.typed.kind]).toEqual(['99', 'photograph'])
    expect(store.conflicts).toEqual([])
  })

  test('a field that both have changed keeps what is typed, and is named', () => {
    const store = evidenceStore()
    store.type('pages', '99')
    store.rebase({ stored: evidenceForm.toForm({ ...stored, pages: 7 }), before: stored })
    expect(store.typed.pages).toBe('99')
    expect(store.conflicts).toEqual([{ place: 'pages', before: String(stored.pages ?? ''), mine: '99', theirs: '7' }])
  })

  test('rows are told apart by their ids: mine, theirs and the fields of a common one', () => {
    const store = claimStore()
    const [first, second] = claim.heads
    const row = { ...present(store.typed.heads[0]), id: findFreeRowId(store.typed.heads, 'h'), code: 'M12' }
    store.act((typed) => ({ ...typed, heads: [...insertRow(typed.heads, 0, row).rows] }))
    store.type('heads.0.amountCents', '1,00')
    const theirs = { ...claim, heads: [{ ...present(first), from: '2020-01-01' }, ...claim.heads.slice(2)] }
    store.rebase({ stored: claimForm.toForm(theirs), before: theirs })
    expect(store.typed.heads.map(({ id }) => id)).toEqual([
      first?.id,
      row.id,
      ...claim.heads.slice(2).map(({ id }) => id),
    ])
    expect(store.typed.heads.map(({ id }) => id)).not.toContain(second?.id)
    expect([store.typed.heads[0]?.amountCents, store.typed.heads[0]?.from]).toEqual(['1,00', '01.01.2020.'])
  })

  test('what was typed while main was saving is still to be saved', () => {
    const store = evidenceStore()
    store.type('pages', '5')
    const { typed } = store
    store.type('pages', '56')
    store.markSaved(typed)
    expect(store.isTyped).toBe(true)
    store.markSaved(store.typed)
    expect(store.isTyped).toBe(false)
  })
})

describe('a draft', () => {
  test('is handed over as typed, with what was stored when the typing began', () => {
    const store = evidenceStore()
    const kept: Draft<object>[] = []
    store.keepDraftsWith((draft) => kept.push(draft))
    store.type('date', '31.02')
    expect(kept).toEqual([
      { base: evidenceForm.toForm(stored), typed: { ...evidenceForm.toForm(stored), date: '31.02' } },
    ])
    expect(evidenceForm.schema.parse(JSON.parse(JSON.stringify(kept[0]?.typed)))).toEqual(store.typed)
  })

  test('comes back over what is stored now', () => {
    const store = new FormStore(evidenceForm, {
      stored: evidenceForm.toForm({ ...stored, kind: 'contract' }),
      before: stored,
    })
    const base = evidenceForm.toForm(stored)
    expect(store.restore({ base, typed: { ...base, pages: '9x' } })).toBe(true)
    expect([store.typed.pages, store.typed.kind]).toEqual(['9x', 'contract'])
  })

  test('does not overrun somebody who was faster', () => {
    const store = evidenceStore()
    store.type('pages', '1')
    const base = evidenceForm.toForm(stored)
    expect(store.restore({ base, typed: { ...base, pages: '9' } })).toBe(false)
    expect(store.typed.pages).toBe('1')
  })
})
