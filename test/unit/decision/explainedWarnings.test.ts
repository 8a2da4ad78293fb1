import { expect, test } from 'vitest'
import { createFinding, type Finding } from '../../../shared/domain/claim/finding.ts'
import { explainWarnings, listWarnings } from '../../../shared/domain/decision/explainedWarnings.ts'

const AT = 'claims.0.decision'
const blocker = createFinding('decision.headUndecided', `${AT}.heads`, { head: 'M01' })
const unreasoned = createFinding('decision.reasonsMissing', `${AT}.reasons`)
const first = createFinding('decision.amountUnknown', `${AT}.reasons.cnr`, { written: '5,00 eura' })
const second = createFinding('decision.amountUnknown', `${AT}.reasons.cnr`, { written: '6,00 eura' })
const english = (head: number) => createFinding('text.englishMissing', `${AT}.heads.${String(head)}.reasons.en`)
const reasonFor = ({ code, params }: Finding) => ({ code, params, reason: 'tako je na zapisniku' })

test('a warning is answered once for all its places, a blocker never', () => {
  expect(listWarnings([blocker])).toEqual([])
  const listed = listWarnings([blocker, unreasoned, english(0), english(1), english(1)])
  expect(listed.map(({ code, fields }) => [code, ...fields])).toEqual([
    ['decision.reasonsMissing', `${AT}.reasons`],
    ['text.englishMissing', `${AT}.heads.0.reasons.en`, `${AT}.heads.1.reasons.en`],
  ])
  expect(explainWarnings([english(0), english(1)], [reasonFor(english(1))])).toHaveLength(1)
})

test('an order without warnings needs no reason', () => {
  expect(explainWarnings([], [])).toEqual([])
  expect(explainWarnings([blocker], [])).toEqual([])
})

test('each warning needs its own: of two, one answer is none', () => {
  expect(explainWarnings([unreasoned, first], [])).toBeUndefined()
  expect(explainWarnings([unreasoned, first], [reasonFor(first)])).toBeUndefined()
  expect(explainWarnings([unreasoned, first], [reasonFor(first), reasonFor(unreasoned)])).toMatchObject([
    { code: 'decision.reasonsMissing', reason: 'tako je na zapisniku' },
    { code: 'decision.amountUnknown', params: { written: '5,00 eura' }, reason: 'tako je na zapisniku' },
  ])
})

test('another amount in the same text is another warning', () => {
  expect(listWarnings([first, second])).toHaveLength(2)
  expect(explainWarnings([first, second], [reasonFor(first)])).toBeUndefined()
})

test('what is no warning any more is not recorded', () => {
  expect(explainWarnings([first], [reasonFor(first), reasonFor(unreasoned)])).toHaveLength(1)
})
