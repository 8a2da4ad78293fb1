import { describe, expect, test } from 'vitest'
import { composeOrder } from '../../../shared/document/composeOrder.ts'
import { plain } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import type { VERDICT_KINDS } from '../../../shared/domain/caseFile/proceedings.ts'
import { editable, present, readTrainingCase, type Editable } from '../../support/trainingCase.ts'

// What the law leaves the court no choice about, on paper: written from the ZKP before the program was asked.

function referAll({ decision, heads }: Editable): void {
  decision.heads = heads.map(({ id, amountCents }) => ({ head: id, awardedCents: 0, referredCents: amountCents ?? 0 }))
}

function paper(document: 'compensation-order' | 'order-reasons', change: (edit: Editable) => void) {
  const edit = editable(readTrainingCase('case-01'))
  change(edit)
  const { blocks } = composeDocument(document, { caseFile: edit.file })
  const texts = blocks.flatMap((block) =>
    block.kind === 'text' ? [{ id: block.id, cnr: plain(block.text.cnr), en: plain(block.text.en) }] : [],
  )
  const { differing } = composeOrder({ caseFile: edit.file, claimId: 'c1' })
  return {
    differing,
    ids: texts.map(({ id }) => id),
    of: (id: string) => texts.filter((one) => one.id === id || one.id.startsWith(`${id}.`)),
  }
}

const judged =
  (kind: (typeof VERDICT_KINDS)[number], change: (edit: Editable) => void = referAll) =>
  (edit: Editable) => {
    edit.file.proceedings.verdict = { kind, announced: '2026-06-15' }
    change(edit)
  }
const noHeads = ({ decision }: Editable) => (decision.heads = [])

describe('of the whole claim', () => {
  test.each([
    ['acquittal', 'čl. 239 st. 3 ZKP-a', 'Kako su okrivljeni oslobođeni od optužbe, '],
    ['chargeRejected', 'čl. 239 st. 3 ZKP-a', 'Kako je optužba protiv okrivljenih odbijena, '],
    ['discontinued', 'čl. 239 st. 3 ZKP-a', 'Kako je krivični postupak protiv okrivljenih obustavljen, '],
    ['penaltyOrder', 'čl. 461 st. 3 ZKP-a', 'Kako se odlučuje rješenjem o kažnjavanju, '],
  ] as const)('%s refers it by its own place, and says nothing of the tests of ZKP 239/2', (kind, place, why) => {
    for (const document of ['compensation-order', 'order-reasons'] as const) {
      const { ids, of, differing } = paper(document, judged(kind))
      expect(differing).toEqual([])
      expect(ids.filter((id) => id.startsWith('reasons-referral-head') || id === 'reasons-referral-all')).toEqual([])
      expect(ids.filter((id) => id.startsWith('referral-head') || id === 'referral-heading')).toEqual([])
      const [reason] = of(document === 'order-reasons' ? 'no-conviction' : 'reasons-referral-other')
      expect(reason?.cnr).toContain(why)
      expect(reason?.cnr).toContain(`po sili zakona upućuje na parnični postupak (${place})`)
    }
    const [operative] = paper('compensation-order', judged(kind)).of('referral-all')
    expect(operative?.cnr).toContain(`Na osnovu ${place} `)
    expect(operative?.cnr).toContain('23.153,23')
  })

  test('without jurisdiction nothing is decided or referred, and the paper adds up (ZKP 239/4)', () => {
    for (const change of [noHeads, referAll]) {
      const { differing, of, ids } = paper('compensation-order', judged('noJurisdiction', change))
      expect(differing).toEqual([])
      expect(of('transferred')[0]?.cnr).toContain('23.153,23')
      expect(ids.filter((id) => id.startsWith('referral'))).toEqual([])
    }
  })

  test('withdrawn in time, nothing is decided, and the paper adds up (ZKP 237/1)', () => {
    const { differing, of, ids } = paper('compensation-order', (edit) => {
      edit.claim.withdrawn = '2026-05-04'
      edit.decision.heads = []
    })
    expect(differing).toEqual([])
    expect(of('withdrawn')[0]?.cnr).toContain('pa se o zahtjevu ne odlučuje')
    expect(ids.filter((id) => /^(award|referral)/.test(id))).toEqual([])
  })
})

describe('of the heads whose offence fell, beside others (ZKP 239/2, 239/3)', () => {
  const fallen =
    (kind: 'acquittal' | 'chargeRejected', change: (edit: Editable) => void = () => undefined) =>
    (edit: Editable) => {
      const { file, decision, head } = edit
      file.proceedings.offences = [
        { id: 'o1', law: 'KZ', article: '444', paragraph: '1' },
        { id: 'o2', law: 'KZ', article: '210', paragraph: '1' },
      ]
      file.proceedings.verdict = {
        ...present(file.proceedings.verdict),
        separate: ['d1', 'd2'].map((accused) => ({ accused, offence: 'o2', kind })),
      }
      head(0).offences = ['o2']
      decision.heads[0] = { head: 'h1', awardedCents: 0, referredCents: head(0).amountCents ?? 0 }
      change(edit)
    }

  test('they stand apart from what the court itself refers, each with its own sum and place', () => {
    const { of, differing } = paper('compensation-order', fallen('acquittal'))
    expect(differing).toEqual([])
    expect(of('referral')[0]?.cnr).toContain('u iznosu od 2.000,00')
    expect(of('referral-head')).toHaveLength(1)
    expect(of('fallen')[0]).toEqual({
      id: 'fallen',
      cnr: 'Na osnovu čl. 239 st. 3 ZKP-a za dio imovinskopravnog zahtjeva u iznosu od 7.280,00 eura, koji potiče iz djela za koje niko prema kome je usmjeren nije oglašen krivim, i to:',
      en: 'Pursuant to Art. 239(3) CPC, for the part of the property claim in the amount of EUR 7,280.00 that arises from an offence of which nobody it is directed against was found guilty, namely:',
    })
    expect(of('fallen-head')).toHaveLength(1)
    expect(of('fallen-end')[0]?.cnr).toBe('oštećena se upućuje na parnični postupak.')
  })

  test('their reasons are the verdict alone; those of the others stay the tests of the statute', () => {
    const order = paper('compensation-order', fallen('acquittal'))
    const own = paper('order-reasons', fallen('acquittal'))
    for (const [reason, tests] of [
      [order.of('reasons-fallen'), order.of('reasons-referral-head')],
      [own.of('fallen-head'), own.of('referral-head')],
    ] as const) {
      expect(reason.map(({ cnr }) => cnr)).toEqual([
        expect.stringContaining(
          'za djelo iz kojeg šteta potiče niko od onih prema kojima je zahtjev usmjeren nije oglašen krivim',
        ) as string,
      ])
      expect(reason[0]?.cnr).toContain('po sili zakona upućuje na parnični postupak (čl. 239 st. 3 ZKP-a)')
      expect(tests).toHaveLength(1)
    }
  })

  test('a rejected charge is told as one', () => {
    const [reason] = paper('compensation-order', fallen('chargeRejected')).of('reasons-fallen')
    expect(reason?.cnr).toContain('optužba za djelo iz kojeg šteta potiče je odbijena')
    expect(reason?.en).toContain('the charge of the offence from which the damage arises was rejected')
  })

  test('where everything else is awarded, nothing is said of a rest; where nothing is, the rest has its own sentence', () => {
    const full = paper(
      'compensation-order',
      fallen('acquittal', ({ decision, head }) => {
        decision.heads[3] = { head: 'h4', awardedCents: head(3).amountCents ?? 0 }
      }),
    )
    expect(full.differing).toEqual([])
    expect(full.ids.filter((id) => id === 'referral' || id.startsWith('reasons-referral'))).toEqual([])
    const tests = present(readTrainingCase('case-01').claims[0]?.decision?.heads[3]?.referral)
    const none = paper(
      'compensation-order',
      fallen('acquittal', ({ decision, heads }) => {
        decision.heads = heads.map(({ id, amountCents }) => ({
          ...{ head: id, awardedCents: 0, referredCents: amountCents ?? 0 },
          ...(id === 'h1' ? {} : { referral: tests }),
        }))
      }),
    )
    expect(none.differing).toEqual([])
    expect(none.of('referral-all')[0]?.cnr).toContain('15.873,23')
    expect(none.of('fallen')[0]?.cnr).toContain('7.280,00')
    expect(none.of('reasons-referral-head')).toHaveLength(4)
  })
})

test('what a plea agreement does not grant is referred by its own sentence, without the tests (ZKP 301/1/2)', () => {
  const change = ({ file, decision }: Editable) => {
    Object.assign(file.proceedings, { plea: true, pleaClause: { cnr: 'Isplatiće 21.153,23 eura.', en: 'As agreed.' } })
    for (const item of decision.heads) delete item.referral
  }
  for (const document of ['compensation-order', 'order-reasons'] as const) {
    const { ids, of, differing } = paper(document, change)
    expect(differing).toEqual([])
    expect(ids.filter((id) => /^(reasons-referral|referral-heading)/.test(id))).toEqual([])
    const [said] = of(document === 'order-reasons' ? 'agreed' : 'reasons-agreed')
    expect(said?.cnr).toBe(
      'O dijelu zahtjeva koji nije dosuđen, u iznosu od 2.000,00 eura, odlučeno je kako sporazum o priznanju krivice predviđa, pa se oštećena sa njim upućuje na parnični postupak (čl. 301 st. 1 tač. 2 ZKP-a).',
    )
  }
})
