import { expect, test } from 'vitest'
import { answerLine } from '../../../commands/law/answer.ts'
import { rules } from '../../../commands/law/rules.ts'
import { questionOf, readFreshCases, type FreshCase } from '../../support/freshCases.ts'

// Every rule of the command, asked what was written down from the articles before it was asked.

type Found = Readonly<{ code: string }>
type Answer = Readonly<Record<string, unknown>> & Readonly<{ findings?: Found[]; problems?: Found[]; error?: Found }>

const CASES = readFreshCases()

function ask(one: FreshCase): Answer {
  return JSON.parse(answerLine(JSON.stringify({ rule: one.rule, input: questionOf(one) })).text) as Answer
}

test.each(CASES.map((one, index) => ({ ...one, index })))('$index $rule: $article', (one) => {
  const answer = ask(one)
  if (one.expect['error'] === undefined) expect(answer.error).toBeUndefined()
  expect(answer).toMatchObject(one.expect)
  const codes = (answer.findings ?? answer.problems ?? []).map(({ code }) => code)
  for (const code of one.has ?? []) expect(codes).toContain(code)
  for (const code of one.hasNot ?? []) expect(codes).not.toContain(code)
})

test('every rule is asked, nearly two thousand times in all', () => {
  const asked = new Set(CASES.map(({ rule }) => rule))
  expect([...rules.keys()].filter((rule) => !asked.has(rule))).toEqual([])
  expect(CASES.length).toBeGreaterThan(1_900)
})
