import { describe, expect, test } from 'vitest'
import { plain, type Block, type DocumentContent } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { findLeaks } from '../../../shared/domain/privacy/leak.ts'
import { createLargeCase } from '../../support/largeCase.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const CASES = {
  'case-01': readTrainingCase('case-01'),
  'case-02-mended': readTrainingCase('case-02-mended'),
  monster: createLargeCase(12, 8, 2),
}

function words(content: DocumentContent, side: 'cnr' | 'en'): string {
  const blocks = content.blocks.flatMap((block: Block) => {
    if (block.kind === 'text') return [plain(block.text[side])]
    if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.map((cell) => plain(cell[side])))
    if (block.kind === 'signatures') return block.signatories.map(({ name }) => plain(name[side]))
    return []
  })
  return [content.title[side], content.running[side], ...blocks].join('\n')
}

describe.each(Object.entries(CASES))('the anonymised order of %s', (_name, caseFile) => {
  test.each(['cnr', 'en'] as const)('names nobody in %s', (side) => {
    const text = words(composeDocument('anonymised-order', { caseFile }), side)
    expect(findLeaks(text, caseFile.people).map(({ person, field }) => `${person} ${field}`)).toEqual([])
  })

  test('is made from an order that does name people, so the search can fail', () => {
    const text = words(composeDocument('compensation-order', { caseFile }), 'cnr')
    expect(findLeaks(text, caseFile.people)).not.toEqual([])
  })

  test('keeps the amounts', () => {
    const [order, anonymised] = ['compensation-order', 'anonymised-order'].map((id) =>
      words(composeDocument(id, { caseFile }), 'cnr'),
    )
    const amounts = (order ?? '').match(/[\d.]+,\d{2} eura/g) ?? []
    expect(amounts.length).toBeGreaterThan(3)
    for (const amount of amounts) expect(anonymised).toContain(amount)
  })
})
