import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('docs/architecture.md', 'utf8')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .trim()
  .split('\n')
const folders = new Set(files.flatMap((file) => parentsOf(file)))

/** All folders a file lies in: `a`, `a/b` of `a/b/c.ts`. */
function parentsOf(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'))
}

function sectionOf(heading: string): string {
  const from = text.indexOf(heading)
  expect(from, heading).toBeGreaterThan(0)
  return text.slice(from, text.indexOf('\n#', from + 1))
}

/** The rows of the first table of a section, without its head, as the texts of their cells. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const rows = sectionOf(heading).split('\n')
  return rows.filter((line) => line.startsWith('| ')).map((line) => line.split('|').slice(1, -1))
}

function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')
}

const tree = rowsOf('## The tree').filter(([folder = '']) => folder.includes('`'))
const named = tree.flatMap(([cell = '']) => namesIn(cell))

/** The folders of a part that its row names in words: `unit` of `test`. */
function partsOf(folder: string): readonly string[] {
  const row = tree.find(([cell = '']) => namesIn(cell).includes(folder))
  return namesIn(row?.[1] ?? '').map((name) => `${folder}/${name}`)
}

test('every folder of the tree exists, and every folder of the first two levels is named', () => {
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((folder) => !folders.has(folder))).toEqual([])
  const known = new Set([...named, ...named.flatMap((folder) => partsOf(folder))])
  const upper = [...folders].filter((folder) => folder.split('/').length <= 2)
  const data = /^docs\//
  expect(upper.filter((folder) => !known.has(folder) && !data.test(folder))).toEqual([])
})

test('every area of the law, of documents and of storage is named in its row', () => {
  for (const part of ['shared/domain', 'shared/document', 'electron/db', 'electron/documents']) {
    const below = [...folders].filter((folder) => parentsOf(`${folder}/`).at(-2) === part)
    expect(below.length, part).toBeGreaterThan(1)
    expect(
      below.filter((folder) => !partsOf(part).includes(folder)),
      part,
    ).toEqual([])
  }
})

test.each(['### Where to find', '### The words'])('every path of »%s« exists', (heading) => {
  const paths = namesIn(sectionOf(heading)).filter((name) => /^[a-z]+\/[\w/.-]+$/i.test(name))
  expect(paths.length).toBeGreaterThan(25)
  expect(paths.filter((path) => !files.includes(path) && !folders.has(path))).toEqual([])
})
