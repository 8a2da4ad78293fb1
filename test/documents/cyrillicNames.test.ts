import { expect, test } from 'vitest'
import { keepIn } from '../../shared/document/documents/keepIn.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { readTrainingCase } from '../support/trainingCase.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'

const person = (more: Partial<Person>): Person => ({ id: 'p1', role: 'witness', name: 'Marko Ilić', sex: 'm', ...more })

test.each([
  [person({ name: 'Arben Gjoni', citizenship: 'ALB' }), 'protiv Arbena Gjonija', 'против Arbena Gjonija'],
  [person({ citizenship: 'MNE' }), 'protiv Marka Ilića', 'против Марка Илића'],
  [person({ citizenship: 'SRB' }), 'protiv Marka Ilića', 'против Марка Илића'],
  [person({ name: 'Wayne Maxey' }), 'svjedok Wayne Maxey', 'свједок Wayne Maxey'],
  [person({ passport: { country: 'ALB', number: 'BA12' } }), 'isprava BA12', 'исправа BA12'],
])('%# keeps what must stay as it is written', (one, latin, cyrillic) => {
  expect(toCyrillic(latin, keepIn([one]))).toBe(cyrillic)
})

test('a sealed name is not even among the words to keep', () => {
  expect(keepIn([person({ name: 'Źana Gjoni', citizenship: 'ALB', sealed: true })])).toEqual([])
})

test('the extract spells a foreign creditor as her papers do', async () => {
  const caseFile = readTrainingCase('case-02-mended')
  const { bytes } = await renderDocument({ template: 'enforceable-extract', caseFile, language: 'cnr-Cyrl' })
  const text = readPdfText(pdfFile(bytes))
  expect(text).toContain('Źana Gjoni')
  expect(text).not.toContain('Гјони')
})
