import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPastedText } from '../../../shared/text/pastedText.ts'
import { text } from '../../../shared/domain/caseFile/fields.ts'

describe('what is pasted', () => {
  test.each([
    ['words as they are', 'Računi nijesu osporeni.', 'Računi nijesu osporeni.'],
    ['quotation marks of Word', '„Oštećena A” i “Injured party A”, ’s', '„Oštećena A” i “Injured party A”, ’s'],
    ['quotation marks of Windows read as Latin-1', '\u0084tako\u0094 \u0096 kaže\u0085', '„tako” – kaže…'],
    ['the euro of Windows', '422,73 \u0080', '422,73 €'],
    ['soft hyphens', 'obe\u00ADšte\u00ADćenje', 'obeštećenje'],
    ['the optional hyphen of Word', 'obe\u001Fštećenje', 'obeštećenje'],
    ['the unbroken hyphens', 'K.br.\u001E12 i K\u20112', 'K.br.-12 i K-2'],
    ['zero width and a mark of byte order', '\uFEFFiznos\u200B od\u2060 2', 'iznos od 2'],
    ['one unbroken space', '2.000,00\u00A0eura', '2.000,00\u00A0eura'],
    ['a run of unbroken spaces', 'iznos\u00A0\u00A0 \u00A0od', 'iznos od'],
    ['a narrow unbroken space', '20\u202F000', '20\u00A0000'],
    ['line ends of Windows', 'Prvo.\r\nDrugo.\rTreće.', 'Prvo.\nDrugo.\nTreće.'],
    ['a line that is broken within a paragraph', 'Prvo.\u000BDrugo.', 'Prvo.\nDrugo.'],
    ['a page end', 'Prvo.\u000CDrugo.', 'Prvo.\nDrugo.'],
    ['separators of lines and paragraphs', 'Prvo.\u2028Drugo.\u2029Treće.', 'Prvo.\nDrugo.\nTreće.'],
    ['many empty lines', 'Prvo.\r\n\r\n\r\n\r\nDrugo.\r\n', 'Prvo.\n\nDrugo.'],
    ['blanks at line ends', 'Prvo. \u00A0\nDrugo.', 'Prvo.\nDrugo.'],
    ['a blank at the end of what was copied', 'sud je ', 'sud je '],
    ['a blank at its beginning', ' Dana:\t12.03.', ' Dana: 12.03.'],
    ['bullets', '•\tračun\n•\tnalaz', '– račun\n– nalaz'],
    ['bullets of the font Symbol', '\uF0B7\tračun\n\uF0A7 nalaz', '– račun\n– nalaz'],
    ['bullets of the second level', 'o\tračun\n§\tnalaz', '– račun\n– nalaz'],
    ['a word that begins like a bullet', 'o tome, § 5', 'o tome, § 5'],
    ['dashes of a list', '-\tračun\n–\tnalaz', '– račun\n– nalaz'],
    ['numbers of a list', '1.\tračun\n12)\tnalaz\na)\tiskaz', '1. račun\n12) nalaz\na) iskaz'],
    ['an indent', '\tUtvrđeno je.', 'Utvrđeno je.'],
    [
      'the rows of a table',
      'Račun\t12.03.2026.\t422,73 €\r\nNalaz\t\t1.000,00 €',
      'Račun; 12.03.2026.; 422,73 €\nNalaz; 1.000,00 €',
    ],
    ['a name and what follows it', 'Dana:\t12.03.2026.', 'Dana: 12.03.2026.'],
    ['letters that are one sign', 'ǈubica ǋegoš ǆep ﬁnansijski', 'Ljubica Njegoš džep finansijski'],
    ['letters with marks of their own', 'Sˇc\u0301ekic\u0301', 'Sˇćekić'],
    ['fields', 'Iznos od {{dosuđeno}}  […]', 'Iznos od {{dosuđeno}} […]'],
    ['Cyrillic', 'Рачуни\u00AD нијесу', 'Рачуни нијесу'],
    ['nothing but blanks', '\r\n \r\n', ''],
    ['an override of direction, which the field refuses', 'abc\u202Edef', 'abc\u202Edef'],
  ])('%s', (_what, pasted, kept) => {
    expect(cleanPastedText(pasted)).toBe(kept)
  })
})

const signs = fc.constantFrom(
  ...Array.from('ab čž1.,-–•o§\t\n\r\u000B\u000C\u00A0\u00AD\u200B\u001E\u001F\u0093\uF0B7;: '),
)
const anyText = fc.array(signs, { maxLength: 60 }).map((list) => list.join(''))
const wordsOf = (one: string) => one.replace(/[\u00AD\u200B\u001F]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
const withoutMarks = (one: string) => one.replace(/^[ \u00A0\t]*o\t+[ \u00A0]*(?=\S)/gmu, '')

test('no word is lost, whatever stands between', () => {
  fc.assert(
    fc.property(anyText, (pasted) => {
      const lines = pasted.replace(/\r\n?|[\u000B\u000C]/gu, '\n').replace(/[\u00AD\u200B\u001F]/gu, '')
      expect(wordsOf(cleanPastedText(pasted))).toEqual(wordsOf(withoutMarks(lines)))
    }),
    { numRuns: 1_000 },
  )
})

test('what is cleaned is kept as it is, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (pasted) => {
      const cleaned = cleanPastedText(pasted)
      expect(text(1_000).parse(cleaned)).toBe(cleaned)
      expect(cleanPastedText(cleaned)).toBe(cleaned)
    }),
    { numRuns: 1_000 },
  )
})
