import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FINDING_CODES } from '../../support/findingCodes.ts'
import { hasMessage } from '../../../shared/text/message.ts'
import { messagesIn, stemOf } from '../i18n/localeFiles.ts'

// Every code a rule can answer with, as the code itself names it.
const CALL = /\b(?:failure|createFinding|createProblem|requireThat|messageFor)\(\s*'([\w.]+)'|\bcode: '(\w+\.[\w.]+)'/g
// Refusals of documents and of amounts typed on a screen have their sentences in other namespaces, tested there.
const ELSEWHERE = /^(?:document|template|refusal)\./

// Why an act or a field is refused is told by a screen alone: its sentence stands among the errors of screens.
const ERRORS = (['cnr', 'en'] as const).map((language) => new Set([...messagesIn(language).keys()].map(stemOf)))

const found = new Map<string, string>()
for (const file of globSync('{shared/domain,shared/time,shared/text,shared/format,commands/law}/**/*.ts')) {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  for (const [, called, named] of code.matchAll(CALL)) found.set(called ?? named ?? '', file)
}

test('the walk finds the codes of every area', () => {
  const areas = new Set([...found.keys()].map((code) => code.split('.')[0]))
  expect([...areas]).toEqual(
    expect.arrayContaining(['amount', 'date', 'interest', 'jmbg', 'pib', 'account', 'caseMark', 'workingDay', 'law']),
  )
  expect(found.size).toBeGreaterThan(100)
})

test.each([...found].filter(([code]) => !ELSEWHERE.test(code)))('%s has its sentence (%s)', (code) => {
  expect(
    hasMessage(code) || ERRORS.every((known) => ['errors', 'shell.error'].some((of) => known.has(`${of}.${code}`))),
  ).toBe(true)
})

test.each(FINDING_CODES)('the finding %s has its sentence and its remedy', (code) => {
  expect(hasMessage(code)).toBe(true)
  expect(hasMessage(`remedy.${code}`)).toBe(true)
})
