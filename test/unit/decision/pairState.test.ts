import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confirmPair, editPair } from '../../../shared/domain/decision/pairState.ts'
import type { OwnText } from '../../../shared/domain/caseFile/ownText.ts'

const AGREED: OwnText = { cnr: 'Računi nijesu osporeni.', en: 'The receipts were not contested.' }
const stale = (side: 'cnr' | 'en'): OwnText => ({ ...AGREED, stale: side })

describe('a change on one side makes the other stale', () => {
  test('in both directions', () => {
    expect(editPair(AGREED, 'cnr', 'Računi su osporeni.')).toEqual({
      ...AGREED,
      cnr: 'Računi su osporeni.',
      stale: 'en',
    })
    expect(editPair(AGREED, 'en', 'They were contested.')).toEqual({
      ...AGREED,
      en: 'They were contested.',
      stale: 'cnr',
    })
  })

  test('not where it is typed back, and not where only blanks are moved', () => {
    expect(editPair(AGREED, 'cnr', AGREED.cnr)).toEqual(AGREED)
    expect(editPair(AGREED, 'cnr', `  ${AGREED.cnr.replaceAll(' ', '  ')}\n`)).not.toHaveProperty('stale')
    expect(editPair(stale('en'), 'cnr', AGREED.cnr)).toEqual(stale('en'))
  })

  test('not where one of both is still to be written, or is taken out', () => {
    expect(editPair({ cnr: '', en: '' }, 'cnr', 'Računi')).toEqual({ cnr: 'Računi', en: '' })
    expect(editPair({ cnr: 'Računi', en: ' ' }, 'en', 'Receipts')).toEqual({ cnr: 'Računi', en: 'Receipts' })
    expect(editPair({ cnr: '', en: 'Receipts' }, 'cnr', 'Računi')).toEqual({ cnr: 'Računi', en: 'Receipts' })
    expect(editPair(AGREED, 'en', ' ')).toEqual({ ...AGREED, en: ' ' })
  })
})

describe('a stale side is so', () => {
  test('until it is edited itself, however many letters that takes', () => {
    const before = stale('en')
    for (const typed of ['The', 'The receipts', 'The receipts were contested.'])
      expect(editPair(before, 'en', typed)).toEqual({ cnr: AGREED.cnr, en: typed })
  })

  test('or until somebody confirms it', () => {
    expect(confirmPair(stale('en'))).toEqual(AGREED)
    expect(confirmPair(AGREED)).toEqual(AGREED)
  })

  test('and stays so while the other side is changed further', () => {
    expect(editPair(stale('en'), 'cnr', 'Nešto drugo.')).toEqual({ ...AGREED, cnr: 'Nešto drugo.', stale: 'en' })
  })
})

test('never both sides at once, and the side typed in is never the stale one after a change', () => {
  const text = fc.string({ maxLength: 8 })
  const side = fc.constantFrom('cnr' as const, 'en' as const)
  fc.assert(
    fc.property(text, text, fc.array(fc.tuple(side, text), { maxLength: 12 }), (cnr, en, edits) => {
      let pair: OwnText = { cnr, en }
      for (const [at, typed] of edits) {
        const isChange = pair[at].replace(/\s+/gu, ' ').trim() !== typed.replace(/\s+/gu, ' ').trim()
        const next = editPair(pair, at, typed)
        expect(next[at]).toBe(typed)
        if (isChange) expect(next.stale).not.toBe(at)
        pair = next
      }
    }),
  )
})
