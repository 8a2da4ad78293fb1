import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const PAGES = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
]
const LINK = /\]\((?!https?:)(?<target>[^)#\s]+)/g

test('every link of the documentation leads to a file', () => {
  const links = PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(LINK)].map(({ groups }) => ({ page, target: groups?.['target'] ?? '' })),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(({ page, target }) => !existsSync(join(dirname(page), target)))).toEqual([])
})

test('every command of the documentation exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = PAGES.flatMap((page) => [
    ...readFileSync(page, 'utf8').matchAll(/npm run (?:-s |--silent )?(?<name>[a-z][\w:]*)/g),
  ])
  const names = new Set(named.map(({ groups }) => groups?.['name'] ?? ''))
  expect(names.size).toBeGreaterThan(5)
  expect([...names].filter((name) => !(name in scripts))).toEqual([])
})
