import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { GOOD_QUESTIONS } from '../../support/lawQuestions.ts'

/** What the command is compiled to, kept from one call to the next: loading it is most of what a call takes. */
const compiled = mkdtempSync(join(tmpdir(), 'naknada-law-'))
afterAll(() => {
  rmSync(compiled, { recursive: true })
})

function law(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/law.ts', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  return { status, stdout, stderr }
}

test('a good question is answered on one line with exit code 0', () => {
  const { status, stdout, stderr } = law(['words', '{"cents":20100,"language":"cnr"}'])
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{"text":"dvjesta jedan euro"}\n', stderr: '' })
})

test.each([
  [['words', '{"cents":-1,"language":"cnr"}'], 'input.tooSmall'],
  [['words', '{'], 'law.jsonInvalid'],
  [['words', `{"cents":${'9'.repeat(400)},"language":"cnr"}`], 'input.type'],
  [['words', '{"cents":NaN,"language":"cnr"}'], 'law.jsonInvalid'],
  [['formatDate', '{"date":"2026-02-30","language":"cnr"}'], 'date.invalid'],
  [['fold', '{"text":"\\ud800"}'], 'text.malformed'],
  [['leak', '{"text":"a","people":[null]}'], 'input.type'],
  [['gate', '{"case":{}}'], 'input.missing'],
  [['statistics', '{"cases":[{}]}'], 'input.missing'],
  [['nothing', '{}'], 'law.ruleUnknown'],
  [['words'], 'law.usage'],
  [[], 'law.usage'],
])('%j ends with code 1, a message and no stack', (args, code) => {
  const { status, stdout, stderr } = law(args)
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code } })
  expect(stderr).toBe('')
})

test('every rule answers a line; blank lines, a mark before the first and the line ends of Windows do no harm', () => {
  const asked = Object.entries(GOOD_QUESTIONS)
  const lines = asked.map(([rule, input]) => JSON.stringify({ rule, input }))
  const { status, stdout, stderr } = law(['-'], `\uFEFF\n\r\n\uFEFF${lines.join('\r\n\n   \n')}\r\n{\n\n`)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const answers = stdout.split('\n')
  expect(answers.at(-1)).toBe('')
  expect(answers).toHaveLength(asked.length + 2)
  for (const [at, [rule]] of asked.entries()) expect(answers[at], rule).not.toContain('"error"')
  expect(JSON.parse(answers[asked.length] ?? '')).toMatchObject({ error: { code: 'law.jsonInvalid' } })
})

test('no line is no answer', () => {
  expect(law(['-'], '')).toEqual({ status: 0, stdout: '', stderr: '' })
})

test('lines are answered in order, one each, also without a last line end and across chunks', () => {
  const amounts = Array.from({ length: 20_000 }, (_unused, index) => index * 137)
  const lines = amounts.map((cents) => JSON.stringify({ rule: 'formatAmount', input: { cents, language: 'en' } }))
  lines.splice(5, 0, 'nonsense')
  const { status, stdout, stderr } = law(['-'], lines.join('\n'))
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { text?: string; error?: { code: string } })
  expect(status).toBe(0)
  expect(stderr).toBe('')
  expect(answers).toHaveLength(lines.length)
  expect(answers[5]?.error?.code).toBe('law.jsonInvalid')
  expect(answers[4]?.text).toBe('EUR 5.48')
  expect(answers[6]?.text).toBe('EUR 6.85')
  expect(answers.at(-1)?.text).toBe('EUR 27,398.63')
})
