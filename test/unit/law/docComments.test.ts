import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** An exported name with the comment above it and its source down to the next export. */
type Export = Readonly<{ file: string; name: string; comment: string; head: string; body: string }>

const HEAD = /^export (?:async )?(?:function\*?|const|type|interface|class)\s+(\w+)/
const files = globSync('shared/{domain,text,time,format}/**/*.ts', { cwd: process.cwd() })
const exported = files.flatMap((file) => exportsOf(file.replaceAll('\\', '/'), readFileSync(file, 'utf8')))

function exportsOf(file: string, source: string): readonly Export[] {
  const lines = source.split('\n')
  return lines.flatMap((line, at) => {
    const name = HEAD.exec(line)?.[1]
    if (name === undefined) return []
    const next = lines.findIndex((other, index) => index > at && HEAD.test(other))
    const body = lines.slice(at, next < 0 ? undefined : next).join('\n')
    return [{ file, name, comment: commentAbove(lines, at), head: headOf(body), body }]
  })
}

/** The doc comment that ends on the line above; empty where there is none. */
function commentAbove(lines: readonly string[], at: number): string {
  if (!/\*\/\s*$/.test(lines[at - 1] ?? '')) return ''
  let first = at - 1
  while (first > 0 && !/^\s*\/\*\*/.test(lines[first] ?? '')) first--
  return lines
    .slice(first, at)
    .map((line) => line.replace(/^\s*\/\*\*|^\s*\*\/|^\s*\*|\*\/\s*$/g, '').trim())
    .join(' ')
    .trim()
}

/** A declaration up to where its body opens. */
function headOf(body: string): string {
  return /^export (?:async )?function\*?[\s\S]*?\{\n/.exec(body)?.[0] ?? body
}

const named = (found: readonly Export[]) => found.map(({ file, name }) => `${file} ${name}`)
const functions = exported.filter(({ body }) => /^export (?:async )?function/.test(body))

test('finds the exports of the rules', () => {
  expect(exported.length).toBeGreaterThan(250)
  expect(functions.length).toBeGreaterThan(120)
  expect(files.length - new Set(exported.map(({ file }) => file)).size).toBe(0)
})

test('every export says what it is', () => {
  expect(named(exported.filter(({ comment }) => comment.length < 15 || /^(?:todo|fixme)/i.test(comment)))).toEqual([])
  expect(named(exported.filter(({ name, comment }) => comment.replace(/[ .]/g, '') === name))).toEqual([])
})

test('a function that may fail names its errors', () => {
  const mayFail = functions.filter(({ head }) => /\): Result</.test(head))
  expect(mayFail.length).toBeGreaterThan(20)
  const silent = mayFail.filter(({ comment }) => !/\b(?:errors?|codes?)\b|never fails|`\w+\.\w+`/i.test(comment))
  expect(named(silent)).toEqual([])
})

// The functions behind the rules of the command, whose answers a lawyer checks.
const RULES = [
  ...[
    'computeInterest',
    'computeDeadline',
    'checkWorkingDay',
    'proposeVenue',
    'calculateHead',
    'checkGate',
    'judgeDecision',
    'checkEnforceability',
  ],
  ...['readJmbg', 'readPib', 'readAccount', 'readCaseMark', 'writeAmountInWords', 'toCyrillic', 'toLatin', 'sortNames'],
  ...[
    'foldKeys',
    'declineName',
    'formatDate',
    'formatAmount',
    'formatPeriod',
    'findLeaks',
    'anonymise',
    'judgeDignity',
  ],
  'computeStatistics',
]

test('each rule of the command names the article or source it rests on', () => {
  const rules = functions.filter(({ name }) => RULES.includes(name))
  expect(rules.map(({ name }) => name).toSorted()).toEqual(RULES.toSorted())
  expect(named(rules.filter(({ comment }) => !/Source|ZKP|KZ|ZVSZK|ZOO|domain|§/.test(comment)))).toEqual([])
})

test('who takes or gives an amount says that it is cents', () => {
  const money = functions.filter(({ head }) => /\b\w*[cC]ents\??:\s*number/.test(head))
  expect(money.length).toBeGreaterThan(5)
  expect(named(money.filter(({ comment }) => !/cent/i.test(comment)))).toEqual([])
})

test('the search sees what is missing', () => {
  const source = "export function bare(): Result<number> {\n  return x\n}\n/** Cents. */\nexport const paid = 'x'\n"
  expect(exportsOf('x.ts', source).map(({ name, comment }) => [name, comment])).toEqual([
    ['bare', ''],
    ['paid', 'Cents.'],
  ])
})
