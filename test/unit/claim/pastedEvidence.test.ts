import { describe, expect, test } from 'vitest'
import { readPastedEvidence } from '../../../shared/domain/claim/pastedEvidence.ts'

const THERE = [{ title: { cnr: 'Račun škole', en: '' }, date: '2026-01-15' }]
const read = (text: string) => readPastedEvidence(text, THERE)
const items = (text: string) => read(text).map(({ item }) => item)
const why = (text: string) => read(text).map(({ problems }) => problems.map(({ column, code }) => `${column} ${code}`))
const table = (...lines: readonly (readonly string[])[]) => lines.map((cells) => cells.join('\t')).join('\r\n')

describe('a table with headings', () => {
  test('is read by them, in any order, in either language and script', () => {
    const text = table(
      ['R. br.', 'Datum', 'Naziv', 'Broj strana', 'Dokazna snaga', 'Od koga', 'Boja'],
      ['1.', '20.4.2026.', 'Nalaz vještaka finansijske struke', '14', 'jak', 'vještak Ž. P.', 'plava'],
      ['2.', '', 'Računi za ljekove', '11 str.', 'potkrepljujući', '', ''],
      ['3.', '2026-05-04', 'Bilježnica okrivljenog', '', 'slab', '', ''],
    )
    expect(items(text)).toEqual([
      {
        kind: 'expertReport',
        title: { cnr: 'Nalaz vještaka finansijske struke', en: '' },
        date: '2026-04-20',
        pages: 14,
        strength: 'strong',
        source: { cnr: 'vještak Ž. P.', en: '' },
      },
      { kind: 'receipts', title: { cnr: 'Računi za ljekove', en: '' }, pages: 11, strength: 'supporting' },
      { kind: 'other', title: { cnr: 'Bilježnica okrivljenog', en: '' }, date: '2026-05-04', strength: 'weak' },
    ])
    expect(items(table(['Назив', 'Врста'], ['Записник', 'исказ']))).toMatchObject([{ kind: 'testimony' }])
    expect(items(table(['Title', 'English', 'Pages'], ['Ugovor', 'Contract', '2']))).toEqual([
      { kind: 'contract', title: { cnr: 'Ugovor', en: 'Contract' }, pages: 2 },
    ])
  })

  test('a line in which something cannot be read is left out with every reason', () => {
    const text = table(
      ['Naziv', 'Datum', 'Strana', 'Snaga', 'Vrsta'],
      ['', '31.02.2026.', 'mnogo', 'ogromna', 'nešto'],
      ['Ugovor', '03/04/2026', '', '', ''],
    )
    expect(why(text)).toEqual([
      [
        'title paste.titleMissing',
        'kind paste.kindUnknown',
        'date date.invalid',
        'pages paste.pagesInvalid',
        'strength paste.strengthUnknown',
      ],
      ['date paste.dateAmbiguous'],
    ])
  })
})

describe('a list without headings', () => {
  test('each line is an item, numbered or not, with its day and pages behind the title', () => {
    const text = [
      '1.\tNalaz i mišljenje vještaka psihijatra od 27.04.2026. godine, 9 str.',
      '2) Zapisnik o saslušanju oštećene od 04.05.2026.',
      '• Otpusna lista, str. 3',
      'Ugovor o radu (12. 9. 2024.)',
      'Fotografije objekta',
    ].join('\n')
    expect(items(text)).toEqual([
      {
        kind: 'expertReport',
        title: { cnr: 'Nalaz i mišljenje vještaka psihijatra', en: '' },
        date: '2026-04-27',
        pages: 9,
      },
      { kind: 'testimony', title: { cnr: 'Zapisnik o saslušanju oštećene', en: '' }, date: '2026-05-04' },
      { kind: 'medicalRecord', title: { cnr: 'Otpusna lista', en: '' }, pages: 3 },
      { kind: 'contract', title: { cnr: 'Ugovor o radu', en: '' }, date: '2024-09-12' },
      { kind: 'photograph', title: { cnr: 'Fotografije objekta', en: '' } },
    ])
  })

  test('cells are told by what stands in them', () => {
    expect(items(table(['7.', 'Izvod iz banke', 'NLB', '01.02.2026.', '4', 'jak']))).toEqual([
      {
        kind: 'bankRecord',
        title: { cnr: 'Izvod iz banke', en: '' },
        date: '2026-02-01',
        pages: 4,
        strength: 'strong',
        source: { cnr: 'NLB', en: '' },
      },
    ])
  })

  test.each([
    ['a year in a title is no count of pages', 'Poreska prijava za 2025', { cnr: 'Poreska prijava za 2025', en: '' }],
    ['a number alone is a title', '14 str.', { cnr: '14 str', en: '' }],
    ['quotes of a word processor stay', '„Dugovi” iz bilježnice', { cnr: '„Dugovi” iz bilježnice', en: '' }],
  ])('%s', (_name, line, title) => {
    expect(items(line)).toMatchObject([{ title }])
  })
})

test('what is in the file already, or twice in the list, is taken once', () => {
  expect(why('RAČUN ŠKOLE, 15.01.2026.\nRačun škole od 16.01.2026.\nUgovor\nugovor')).toEqual([
    ['title paste.evidenceThere'],
    [],
    [],
    ['title paste.evidenceThere'],
  ])
})

test('rubbish gives nothing, and never fails', () => {
  expect(read('')).toEqual([])
  expect(read('\t\t\n \u202e\n')).toEqual([])
  expect(why('x'.repeat(500_000))).toEqual([['title paste.titleTooLong']])
  expect(read(`a${',.'.repeat(150_000)}x`)).toHaveLength(1)
})
