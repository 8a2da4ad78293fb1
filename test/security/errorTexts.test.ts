import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasMessage } from '../../shared/text/message.ts'

const LANGUAGES = { cnr: ['_one', '_few', '_other'], en: ['_one', '_other'] } as const

function texts(language: string, namespace: string): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (node: unknown, prefix: string): void => {
    if (typeof node === 'string') found.set(prefix, node)
    else
      for (const [key, value] of Object.entries(node as object)) walk(value, prefix === '' ? key : `${prefix}.${key}`)
  }
  walk(JSON.parse(readFileSync(`resources/locales/${language}/${namespace}.json`, 'utf8')), '')
  return found
}

/** Every code of one kind that the sources can answer. */
function codesIn(pattern: string, expressions: readonly RegExp[]): readonly string[] {
  const sources = globSync(pattern).map((file) => readFileSync(file, 'utf8'))
  return [
    ...new Set(
      sources.flatMap((source) =>
        expressions.flatMap((one) => [...source.matchAll(one)].map(([, code]) => code ?? '')),
      ),
    ),
  ].sort()
}

const CODE = "'([a-zA-Z]+(?:\\.[a-zA-Z]+)*)'"
const errors = [
  ...codesIn('electron/!(documents|workers)/**/*.ts', [
    new RegExp(`(?:failure|refusal|createProblem|requireThat)\\(\\s*${CODE}`, 'g'),
    new RegExp(`code(?:: |\\s===[^?]+\\? )${CODE},\\s*(?:params|field)`, 'g'),
    /return '(session\.[a-zA-Z]+)'/g,
    /(?<!act): '(session\.[a-zA-Z]+)'/g,
    /\? '((?:password|recovery)\.wrong)'/g,
    /StorageError\('(storage\.[a-z]+)'\)/g,
    /findingText\('([a-zA-Z.]+)'/g,
  ]),
  ...codesIn('shared/domain/result/inputProblems.ts', [/'((?:input|date)\.[a-zA-Z]+)'/g]),
  ...codesIn('shared/exchange/*.ts', [/'((?:caseFile|person|input)\.[a-zA-Z]+)'/g]),
  ...codesIn('shared/domain/caseFile/fields.ts', [/code: '([a-zA-Z.]+)'/g]),
  'bug',
  // What the threads that draw say to main; main turns it into a bug with a reference, the command has words of its own.
].filter(
  (code) =>
    !['document.failed', 'document.cancelled', 'document.notKept', 'vaultAltered', 'practiceNotLaid'].includes(code),
)
const refusals = codesIn('electron/**/*.ts', [
  /StorageError\('(database[A-Z][a-zA-Z]+)'\)/g,
  /code: '((?:vault|practice)[A-Z][a-zA-Z]+)'/g,
  /\| '(vault[A-Z][a-zA-Z]+)'/g,
])
const acts = codesIn('electron/{usecases,session}/**/*.ts', [
  /act: '([a-zA-Z]+\.[a-zA-Z]+)'/g,
  /[?:] '(order\.print(?:ed|Failed))'/g,
  /#replacePassword\([^':]*'([a-zA-Z]+\.[a-zA-Z]+)'\)/g,
  /(?:journal|cases): '([a-zA-Z]+\.[a-zA-Z]+)'/g,
])

describe.each(['cnr', 'en'] as const)('in %s', (language) => {
  test.each([
    ['errors', errors, 60],
    ['refusals', refusals.filter((code) => code !== 'databaseExists'), 10],
    ['acts', acts, 20],
  ] as const)('every code of %s has its text', (namespace, codes, atLeast) => {
    const known = texts(language, namespace)
    const missing = codes.filter(
      (code) =>
        !known.has(code) &&
        !(namespace === 'errors' && hasMessage(code)) &&
        !LANGUAGES[language].every((form) => known.has(code + form)),
    )
    expect(missing).toEqual([])
    expect(codes.length).toBeGreaterThan(atLeast)
  })
})

test.each(['errors', 'refusals', 'acts', 'menu'])('%s names the same values in both languages', (namespace) => {
  const values = (language: string) =>
    Object.fromEntries(
      [...texts(language, namespace)]
        .filter(([key]) => !key.endsWith('_few'))
        .map(([key, text]) => [key, [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).toSorted()]),
    )
  expect(values('en')).toEqual(values('cnr'))
})
