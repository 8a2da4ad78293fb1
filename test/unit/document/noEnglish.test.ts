import { describe, expect, test } from 'vitest'
import { composeDocument, templateIds } from '../../../electron/documents/allDocuments.ts'
import { plain, type Block } from '../../../shared/document/content/content.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { createLargeCase } from '../../support/largeCase.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const MARK = '[not translated]'
// What a hole leaves behind: two spaces, a space before a sign, a sign after an opening one, two signs, an empty quotation.
const HOLE =
  / {2,}(?!\S* *$)| [,.;:](?=\s|$)|\(\s*\)|“\s*”|[,;:] ?[,;.](?!\.)|^[,;]|\b(?:for|of|on|to|by|from|in|the) [,.;]/mu

function withoutEnglish<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map(withoutEnglish) as Data
  const copy = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withoutEnglish<unknown>(value)]))
  return ('cnr' in copy && 'en' in copy ? { ...copy, en: '' } : copy) as Data
}

function englishOf(block: Block): readonly string[] {
  if (block.kind === 'text') return [plain(block.text.en)]
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.map((cell) => plain(cell.en)))
  return block.kind === 'signatures' ? block.signatories.map(({ name }) => plain(name.en)) : []
}

function montenegrinOf(block: Block): readonly string[] {
  if (block.kind === 'text') return [plain(block.text.cnr)]
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map((cell) => plain(cell.cnr))) : []
}

function blocksOf(template: string, caseFile: CaseFile): readonly Block[] {
  const order = { number: '1/26', issued: '2026-06-20', final: '2026-07-16', enforceable: '2026-08-01' }
  const pair = (cnr: string) => ({ cnr, en: '' })
  const corrections = [{ place: pair('strana 2'), wrong: pair('100'), right: pair('10') }]
  try {
    return composeDocument(template, { caseFile, order, corrections }).blocks
  } catch (error) {
    if (error instanceof DocumentProblem) return []
    throw error
  }
}

const CASES = {
  'case-01': readTrainingCase('case-01'),
  'case-02-mended': readTrainingCase('case-02-mended'),
  large: createLargeCase(),
} as const

describe('from a case without any English', () => {
  test.each(templateIds)('%s has no hole: what is missing is marked where it is missing', (template) => {
    for (const file of Object.values(CASES)) {
      const bare = blocksOf(template, withoutEnglish(file))
      for (const [index, block] of bare.entries()) {
        const montenegrin = montenegrinOf(block)
        for (const [place, english] of englishOf(block).entries()) {
          if ((montenegrin[place] ?? '').trim() !== '') expect(english.trim(), block.id).not.toBe('')
          expect(english.match(HOLE)?.[0] ?? '', `${block.id} ${String(index)}: ${english.slice(0, 300)}`).toBe('')
        }
      }
    }
  })

  test('the order, its reasons and the claim bear marks', () => {
    for (const template of ['compensation-order', 'order-reasons', 'property-claim', 'rectification']) {
      const english = blocksOf(template, withoutEnglish(readTrainingCase('case-01')))
        .flatMap(englishOf)
        .join('\n')
      expect(english, template).toContain(MARK)
    }
  })

  test('a case with its English bears none', () => {
    const english = blocksOf('compensation-order', readTrainingCase('case-01')).flatMap(englishOf).join('\n')
    expect(english).not.toContain(MARK)
  })
})
