import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

function law(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/law.ts', ...args], {
    input,
    encoding: 'utf8',
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
  [['nothing', '{}'], 'law.ruleUnknown'],
  [['words'], 'law.usage'],
  [[], 'law.usage'],
])('%j ends with code 1, a message and no stack', (args, code) => {
  const { status, stdout, stderr } = law(args)
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code } })
  expect(stderr).toBe('')
})

test('lines are answered in order, one each, also without a last line end and across chunks', () => {
  const amounts = Array.from({ length: 20_000 }, (_unused, index) => index * 137)
  const lines = amounts.map((cents) => JSON.stringify({ rule: 'formatAmount', input: { cents, language: 'en' } }))
  lines.splice(5, 0, 'nonsense')
  const started = performance.now()
  const { status, stdout, stderr } = law(['-'], lines.join('\n'))
  const seconds = (performance.now() - started) / 1000
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
  // Thousands a second, with the start of the program and a busy machine in it.
  expect(lines.length / seconds).toBeGreaterThan(1_000)
})
