import { describe, expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import { composeCalculation, composeHow } from '../../../shared/document/documents/headCalculation.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { editable, readTrainingCase } from '../../support/trainingCase.ts'

// How an amount is said to have been reached, and what the gain of the offence leaves to be confiscated (KZ 114/1).

type Said = readonly [code: ClaimHead['code'], calculation: ClaimHead['calculation'], cnr: string, en: string]
const WORK = { method: 'labourValue', hours: '2080.5', rateCents: 350 } as const

describe('the phrase says all that the amount comes from', () => {
  test.each<Said>([
    ['M04', WORK, 'vrijednost rada: 2.080,5 h × 3,50 €', 'value of work: 2,080.5 h × EUR 3.50'],
    [
      'M04',
      { ...WORK, overtimeHours: '320', overtimeRateCents: 490, paidCents: 20_000 },
      'vrijednost rada: 2.080,5 h × 3,50 € + 320 h × 4,90 € (prekovremeno) – 200,00 € (isplaćeno)',
      'value of work: 2,080.5 h × EUR 3.50 + 320 h × EUR 4.90 (overtime) – EUR 200.00 (paid)',
    ],
    [
      'M04',
      { ...WORK, gainCents: 3_000_000 },
      'imovinska korist izvršioca, koja je veća od vrijednosti rada: 30.000,00 €',
      'gain of the perpetrator, which is more than the value of the work: EUR 30,000.00',
    ],
    ['M04', { ...WORK, gainCents: 100 }, 'vrijednost rada: 2.080,5 h × 3,50 €', 'value of work: 2,080.5 h × EUR 3.50'],
    [
      'M10',
      { method: 'annuity', months: '1', monthlyCents: 18_245 },
      'renta 1 mjes. × 182,45 €',
      'annuity: 1 × EUR 182.45 a month',
    ],
    ['N05', { method: 'fixed' }, 'pravična novčana naknada', 'fair monetary compensation'],
    ['M12', { method: 'fixed' }, 'ukupan iznos', 'lump sum'],
    ['R01', { method: 'fixed' }, 'vrijednost predmeta zahtjeva', 'value of what is claimed'],
    ['R02', { method: 'fixed' }, 'vrijednost predmeta zahtjeva', 'value of what is claimed'],
  ])('%s %j', (code, calculation, cnr, en) => {
    expect(composeCalculation({ code, calculation }, undefined)).toEqual({ cnr, en })
  })

  test('only what is no material damage is assessed as a fair compensation', () => {
    const how = (code: ClaimHead['code']) => composeHow({ code, calculation: { method: 'fixed' } }, undefined).cnr
    expect(how('N08')).toBe('Iznos je odmjeren kao pravična novčana naknada.')
    expect(how('M12')).toBe('Obračun: ukupan iznos.')
    expect(how('R01')).toBe('Obračun: vrijednost predmeta zahtjeva.')
  })
})

describe('gain and award (KZ 114/1)', () => {
  const confiscation = (template: string, id: string, gainCents: number) => {
    const { file } = editable(readTrainingCase('case-01'))
    file.proceedings.gainCents = gainCents
    const found = composeDocument(template, { caseFile: file }).blocks.find(
      (one) => one.kind === 'text' && one.id === id,
    )
    return found?.kind === 'text' ? { cnr: plain(found.text.cnr), en: plain(found.text.en) } : undefined
  }

  // 21.153,23 are awarded in case-01.
  test.each([
    ['compensation-order', 'reasons-confiscation'],
    ['order-reasons', 'gain'],
  ])('%s: what is left is named, and where nothing is left, that it is not confiscated', (template, id) => {
    const more = confiscation(template, id, 2_500_000)
    expect(more?.cnr).toContain('prelazi sve što je u predmetu dosuđeno, a to je 3.846,77 eura')
    expect(more?.en).toContain('exceeding everything awarded in the case, which is EUR 3,846.77')
    const less = confiscation(template, id, 2_115_323)
    expect(less?.cnr).toContain('pa se imovinska korist ne oduzima, jer ne prelazi ono što je u predmetu dosuđeno')
    expect(less?.en).toContain('is not confiscated, as it does not exceed what is awarded in the case')
    expect(`${less?.cnr ?? ''} ${less?.en ?? ''}`).not.toContain('0,00 eura')
    expect(confiscation(template, id, 0)).toBeUndefined()
  })
})
