import { describe, expect, test } from 'vitest'
import { plain, type Block, type PairedText } from '../../../shared/document/content/content.ts'
import { composeOrder } from '../../../shared/document/composeOrder.ts'
import { findDifferingSums } from '../../../shared/document/recomputeSums.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { sumDecision } from '../../../shared/domain/decision/totals.ts'
import { createLargeCase } from '../../support/largeCase.ts'
import {
  editable,
  present,
  readTrainingCase,
  withDecisions,
  type EditableCaseFile,
} from '../../support/trainingCase.ts'

// The sums of an order are reckoned a second time, out of what stands on the paper.

const file = readTrainingCase('case-01')
const { claim, decision } = present(file.claims[0])
const totals = sumDecision(claim, decision)
const { blocks } = composeDocument('compensation-order', { caseFile: file, claimId: claim.id })

const differing = (changed: readonly Block[], sums = totals) => findDifferingSums(changed, sums)

/** The blocks with words changed in one language of one block: as a fault of a template or of the drawing would leave them. */
function misprinted(
  id: string,
  side: 'cnr' | 'en',
  from: string,
  to: string,
  of: readonly Block[] = blocks,
): readonly Block[] {
  const changeIn = (text: PairedText): PairedText => ({
    ...text,
    [side]: text[side].map((run) => ({ ...run, text: run.text.replace(from, to) })),
  })
  const changed = of.map((block): Block => {
    if (block.id !== id) return block
    if (block.kind === 'text') return { ...block, text: changeIn(block.text) }
    if (block.kind !== 'table') return block
    return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(changeIn) })) }
  })
  expect(JSON.stringify(changed)).not.toBe(JSON.stringify(of))
  return changed
}

describe('an order whose sums agree', () => {
  test('of the practice case says so, and says so for every outcome', () => {
    expect(differing(blocks)).toEqual([])
    for (const outcome of ['all', 'none', 'acquitted'] as const) {
      const other = decidedAs(outcome)
      expect(composeOrder({ caseFile: other, claimId: claim.id }).differing).toEqual([])
    }
  })

  test('of forty heads says so too', () => {
    const large = createLargeCase(1, 40, 1)
    const { claim: one } = present(large.claims[0])
    expect(composeOrder({ caseFile: large, claimId: one.id }).differing).toEqual([])
  })
})

describe('one wrong digit is found', () => {
  test.each([
    ['award', 'cnr', '21.153,23', '21.153,32', ['award']],
    ['award', 'en', '21,153.23', '21,153.32', ['award']],
    ['award-head.2', 'cnr', '1.450,50', '1.540,50', ['award-head.2', 'award', 'calculation']],
    ['award-head.2', 'en', '1,450.50', '1,540.50', ['award-head.2']],
    ['referral', 'cnr', '2.000,00', '2.000,01', ['referral']],
    ['referral-head.1', 'en', '2,000.00', '200.00', ['referral-head.1']],
    ['calculation', 'cnr', '422,73', '422,37', ['calculation']],
    ['calculation', 'en', '23,153.23', '23,153.32', ['calculation']],
  ] as const)('%s, %s: %s as %s', (id, side, from, to, found) => {
    expect(differing(misprinted(id, side, from, to))).toEqual(found)
  })

  test('in both languages alike, by the sum of the heads', () => {
    const once = misprinted('award-head.1', 'cnr', '7.280,00', '7.820,00')
    const both = once.map((block) =>
      block.id === 'award-head.1' && block.kind === 'text'
        ? { ...block, text: { ...block.text, en: [{ text: plain(block.text.en).replace('7,280.00', '7,820.00') }] } }
        : block,
    )
    expect(differing(both)).toEqual(['award', 'calculation'])
  })

  test('in the decision, which the paper does not follow', () => {
    expect(differing(blocks, { ...totals, awardedCents: totals.awardedCents + 1 })).toEqual(['award', 'calculation'])
    expect(differing(blocks, { ...totals, referredCents: 0 })).toEqual(['referral', 'calculation'])
  })

  test('in a total that is missing', () => {
    expect(differing(blocks.filter(({ id }) => id !== 'award'))).toContain('award')
  })
})

function decidedAs(outcome: 'all' | 'none' | 'acquitted'): EditableCaseFile {
  const edit = editable(readTrainingCase('case-01'))
  edit.decision.heads = claim.heads.map((head) => {
    const cents = head.amountCents ?? 0
    const facts = { cnr: 'Nalaz nije potpun.', en: 'The findings are incomplete.' }
    const delay = { cnr: 'Dopuna bi trajala godinu.', en: 'A supplement would take a year.' }
    return outcome === 'all'
      ? { head: head.id, awardedCents: cents }
      : {
          head: head.id,
          awardedCents: 0,
          referredCents: cents,
          referral: { noReliableBasis: facts, wouldDelay: delay },
        }
  })
  if (outcome === 'acquitted')
    edit.file.proceedings = { ...edit.file.proceedings, verdict: { kind: 'acquittal', announced: '2026-06-15' } }
  return edit.file
}

describe('an order by which several pay a share each', () => {
  const parts = ['d1', 'd2'].map((debtor) => ({ debtor, numerator: 1, denominator: 2 }))
  const divided = withDecisions(file, (one) => ({ ...one, jointly: false, shares: parts }))
  const shared = composeDocument('compensation-order', { caseFile: divided, claimId: claim.id }).blocks

  test('says so where its sums agree', () => {
    expect(differing(shared)).toEqual([])
    expect(shared.map(({ id }) => id)).toContain('award-shares')
  })

  test.each([
    ['award-head.1', 'cnr', '3.640,00', '3.604,00', ['award-head.1']],
    ['award-head.1', 'cnr', '7.280,00', '7.820,00', ['award-head.1', 'award', 'calculation']],
    ['award-shares', 'cnr', '10.576,61', '10.576,16', ['award-shares']],
    ['award-shares', 'en', '10,576.61', '10,576.16', ['award-shares']],
  ] as const)('one wrong digit is found: %s, %s: %s as %s', (id, side, from, to, found) => {
    expect(differing(misprinted(id, side, from, to, shared)).toSorted()).toEqual(found.toSorted())
  })
})
