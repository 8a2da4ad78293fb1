import { expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import type { SeparateVerdict } from '../../../shared/domain/caseFile/proceedings.ts'
import { editable, present, readTrainingCase } from '../../support/trainingCase.ts'

type DocumentId = 'compensation-order' | 'order-reasons' | 'enforceable-extract' | 'enforcement-motion'

/** Case-01 with one accused judged apart, and the other alone ordered to pay. */
function papers(document: DocumentId, separate: readonly SeparateVerdict[]) {
  const { file, decision, person } = editable(readTrainingCase('case-01'))
  file.proceedings.offences = file.proceedings.offences.map((one) => ({ ...one, id: 'o1' }))
  Object.assign(person('d2'), { name: 'Jelena Kovač', sex: 'f' })
  present(file.proceedings.verdict).separate = [...separate]
  decision.debtors = ['d1']
  delete decision.jointly
  return composeDocument(document, { caseFile: file }).blocks.flatMap((block) =>
    block.kind === 'text' ? [{ id: block.id, cnr: plain(block.text.cnr), en: plain(block.text.en) }] : [],
  )
}

const told = (document: DocumentId, separate: readonly SeparateVerdict[], block: string) =>
  papers(document, separate).filter(({ id }) => id.startsWith(block))

// Written from ZKP 239/3 and the formulas of practice before the program was asked.
test('ZKP 239/3: against the acquitted one the injured party is referred, and only the other is ordered to pay', () => {
  const acquitted = [{ accused: 'd2', kind: 'acquittal' }] as const
  expect(told('compensation-order', acquitted, 'released')).toMatchObject([
    {
      cnr: 'U odnosu na okrivljenu Jelenu Kovač oštećena se radi ostvarivanja imovinskopravnog zahtjeva upućuje na parnični postupak (čl. 239 st. 3 ZKP-a).',
      en: 'As against the defendant Jelena Kovač, the injured party is referred to civil proceedings to pursue the property claim (Art. 239(3) CPC).',
    },
  ])
  const reason = {
    cnr: 'Kako je okrivljena Jelena Kovač oslobođena od optužbe za djelo iz kojeg zahtjev potiče, o zahtjevu se u odnosu na nju u krivičnom postupku ne može odlučiti, pa se oštećena u tom dijelu po sili zakona upućuje na parnični postupak (čl. 239 st. 3 ZKP-a).',
    en: 'As the defendant Jelena Kovač was acquitted of the offence from which the claim arises, the claim cannot be decided in the criminal proceedings as against her; in that part the injured party is by operation of law referred to civil proceedings (Art. 239(3) CPC).',
  }
  expect(told('compensation-order', acquitted, 'reasons-released')).toMatchObject([reason])
  expect(told('order-reasons', acquitted, 'released')).toMatchObject([reason])
})

test('a rejected charge is told as one', () => {
  const [reason] = told('order-reasons', [{ accused: 'd2', kind: 'chargeRejected' }], 'released')
  expect(reason?.cnr).toMatch(
    /^Kako je optužba protiv okrivljene Jelene Kovač za djelo iz kojeg zahtjev potiče odbijena, /,
  )
  expect(reason?.en).toMatch(
    /^As the charge that the defendant Jelena Kovač committed the offence from which the claim arises was rejected, /,
  )
})

test('a charge that was rejected of the very offence is told as rejected, though the claim names no offence', () => {
  const [reason] = told('order-reasons', [{ accused: 'd2', offence: 'o1', kind: 'chargeRejected' }], 'released')
  expect(reason?.cnr).toMatch(/ odbijena, /)
  expect(reason?.cnr).not.toContain('oslobođena')
})

test('who is released owes nothing in the award, the extract and the motion', () => {
  const acquitted = [{ accused: 'd2', kind: 'acquittal' }] as const
  const award = told('compensation-order', acquitted, 'award')[0]
  expect(award?.cnr).not.toContain('Jelen')
  expect(award?.en).not.toContain('Jelena')
  for (const document of ['enforceable-extract', 'enforcement-motion'] as const) {
    const said = papers(document, acquitted).filter(({ id }) => id.startsWith('debtor'))
    expect(said.length, document).toBeGreaterThan(0)
    expect(JSON.stringify(said), document).not.toContain('Jelen')
  }
})

test('without a verdict apart nothing is said of anybody released', () => {
  const { file } = editable(readTrainingCase('case-01'))
  const { blocks } = composeDocument('compensation-order', { caseFile: file })
  expect(blocks.filter(({ id }) => id.includes('released'))).toEqual([])
})
