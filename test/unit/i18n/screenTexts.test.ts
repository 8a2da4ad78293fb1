import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { channels } from '../../../shared/contract/channels.ts'
import { messagesIn, stemOf } from './localeFiles.ts'

// Names of languages stand in the language itself; keys of the keyboard are engraved.
const ALLOWED_WORDS = new Set(['Ctrl', 'Alt', 'Insert', 'D', 'L', 'Z'])
const VISIBLE_ATTRIBUTES = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'hint',
  'explain',
  'submit',
  'cancel',
  'aria-label',
])

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
}

function nodesOf(path: string): readonly ts.Node[] {
  const found: ts.Node[] = []
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const visit = (node: ts.Node): void => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function hardCoded(text: string): boolean {
  return /\p{L}{2,}/u.test(text) && !ALLOWED_WORDS.has(text.trim())
}

/** Words between tags, and words in attributes that a person sees or hears. */
export function hardCodedTexts(nodes: readonly ts.Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (ts.isJsxText(node) && hardCoded(node.text)) return [node.text.trim()]
    if (!ts.isJsxAttribute(node) || !VISIBLE_ATTRIBUTES.has(node.name.getText())) return []
    const value = node.initializer
    return value !== undefined && ts.isStringLiteral(value) && hardCoded(value.text) ? [value.text] : []
  })
}

const screens = sources('renderer')

test('no screen holds a word of its own', () => {
  expect(screens.length).toBeGreaterThan(80)
  expect(screens.flatMap((path) => hardCodedTexts(nodesOf(path)).map((text) => `${path}: ${text}`))).toEqual([])
})

test('the scan sees words between tags and in labels', () => {
  const sample = ts.createSourceFile(
    'a.tsx',
    '<p title="Naslov">Tekst</p>',
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  )
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(sample)
  expect([...hardCodedTexts(found)].sort()).toEqual(['Naslov', 'Tekst'])
})

test('every message a screen asks for exists', () => {
  const known = new Set([...messagesIn('cnr').keys()].map(stemOf))
  const asked = screens.flatMap((path) =>
    nodesOf(path)
      .filter(ts.isStringLiteral)
      .map((node) => node.text)
      .filter((text) => /^(?:shell|screens|forms|today|roles)\.[A-Za-z.]+[A-Za-z]$/.test(text)),
  )
  expect(asked.length).toBeGreaterThan(150)
  // A group of messages is asked for by its beginning; channels of the contract have names of the same form.
  const groups = new Set([...known].flatMap((key) => groupsAbove(key)))
  const others = new Set(Object.keys(channels))
  expect([...new Set(asked)].filter((key) => !known.has(key) && !groups.has(key) && !others.has(key))).toEqual([])
})

test('every message a screen puts together has a beginning that exists', () => {
  const known = [...messagesIn('cnr').keys()]
  const namespaces = new Set(known.map((key) => key.split('.')[0]))
  const starts = screens.flatMap((path) =>
    nodesOf(path)
      .filter(ts.isTemplateHead)
      .map((node) => node.text)
      .filter((text) => /^[a-z]+\.(?:[A-Za-z]+\.)*$/.test(text) && namespaces.has(text.split('.')[0])),
  )
  expect(starts.length).toBeGreaterThan(20)
  expect([...new Set(starts)].filter((start) => !known.some((key) => key.startsWith(start)))).toEqual([])
})

test('every message of the screens is asked for somewhere', () => {
  const source = screens.map((path) => readFileSync(path, 'utf8')).join('\n')
  const built = [...source.matchAll(/`((?:shell|screens|forms|today|roles)\.[A-Za-z.]*)\$\{/g)].map(
    ([, start]) => start ?? '',
  )
  const keys = [...messagesIn('cnr').keys()]
    .filter((key) => /^(?:shell|screens|forms|today|roles)\./.test(key))
    .map(stemOf)
  const quoted = new Set([...source.matchAll(/(?<=(['"]))[^'"\s]+(?=\1)/g)].map(([word]) => word))
  const unused = keys.filter(
    (key) =>
      !quoted.has(key) &&
      !key.startsWith('shell.error.') &&
      !groupsAbove(key).some((group) => quoted.has(group)) &&
      !built.some((start) => key.startsWith(start)),
  )
  expect(unused).toEqual([])
})

/** The groups a message is in, from the second level on: `screens.person` of `screens.person.remove`. */
function groupsAbove(key: string): readonly string[] {
  const parts = key.split('.')
  return parts.slice(2).map((_part, at) => parts.slice(0, at + 2).join('.'))
}
