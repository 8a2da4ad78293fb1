import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { toCyrillicMessage } from '../../../shared/text/cyrillicMessages.ts'
import { messagesIn } from './localeFiles.ts'

const FACE = /url\((?<file>[^)]+)\)[^}]*unicode-range: (?<ranges>[^;]+);/g

type Face = Readonly<{ holds: (code: number) => boolean; ranges: readonly (readonly [number, number])[] }>

function faces(): readonly Face[] {
  const css = readFileSync('renderer/styles/fonts.css', 'utf8')
  return [...css.matchAll(FACE)].map(({ groups }) => {
    const font = create(readFileSync(`renderer/styles/${groups?.['file'] ?? ''}`))
    return { holds: (code) => font.hasGlyphForCodePoint(code), ranges: rangesOf(groups?.['ranges'] ?? '') }
  })
}

function rangesOf(text: string): readonly (readonly [number, number])[] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace('U+', '').split('-')
    return [parseInt(first, 16), parseInt(last, 16)] as const
  })
}

test('every letter of every message in every script stands in the letters cut for the screen', () => {
  const cnr = [...messagesIn('cnr').values()]
  const texts = [...cnr, ...cnr.map(toCyrillicMessage), ...messagesIn('en').values()]
  const letters = new Set(texts.join('').replace(/\s/g, ''))
  const known = faces()
  expect(known).toHaveLength(3)
  const missing = [...letters].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return !known.some(({ holds, ranges }) => ranges.some(([a, b]) => code >= a && code <= b) && holds(code))
  })
  expect(missing).toEqual([])
})
