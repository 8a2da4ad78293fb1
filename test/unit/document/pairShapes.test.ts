import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { shapeRun, type ShapedWord } from '../../../electron/documents/encodeWords.ts'
import { createFontFace } from '../../../electron/documents/fontFace.ts'
import { createPairShaper } from '../../../electron/documents/pairShapes.ts'
import { findResourceFolder } from '../../../electron/documents/resourceFolder.ts'
import { createRandom } from '../../bench/scale/chance.ts'

const bytesOf = (face: string): Buffer => readFileSync(join(findResourceFolder('fonts'), `SourceSerif4-${face}.ttf`))
const LATIN = 'aàbcčćdđefghijklmnoprsšśtuvzžźABČĆDĐEFGIJKLMNOPRSŠŚTUVYZŽŹïïëqwxy'
const CYRILLIC = 'абвгдђежзијклљмнњопрстћуфхцчџшїАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШЇ'
const SIGNS = '0123456789 .,;:!?()[]/%&*+-–—\'"„“”‘’…§«»€·­\u0301'

/** Words of signs by chance, those that need the whole word among them: ligatures, accents that combine, raised points. */
function inventWords(letters: string): readonly string[] {
  const chance = createRandom(7)
  const all = Array.from(letters + letters + SIGNS)
  const invented = Array.from({ length: 400 }, () =>
    Array.from({ length: 2 + chance.number(9) }, () => chance.pick(all)).join(''),
  )
  return [...invented, `1.234,56${letters.at(0) ?? ''}`, 'fi', 'offer', 'l·l', 'L·L ', 'naïï']
}

test.each(['Regular', 'Italic', 'Bold'])(
  'words shaped out of their pairs are those that the face %s shapes whole',
  (name) => {
    const bytes = bytesOf(name)
    const face = createFontFace(name, bytes)
    const asked = create(bytes)
    const scale = 1000 / asked.unitsPerEm
    for (const [letters, ...script] of [[LATIN], [CYRILLIC, 'cyrl', 'SRB ']] as const) {
      const wrong = inventWords(letters).filter((word) => {
        const isCyrillic = /\p{Script=Cyrillic}/u.test(word)
        const run = asked.layout(word.replaceAll('\u00ad', '-'), undefined, ...(isCyrillic ? script : []))
        const font = isCyrillic ? face.cyrillic : face.font
        return (
          described(font.shaped(word)) !== described(shapeRun(run, scale)) ||
          face.width(word) !== run.advanceWidth * scale
        )
      })
      expect(wrong).toEqual([])
    }
  },
)

function described(word: ShapedWord | undefined): string {
  return (word ?? []).map(({ glyph, kerning }) => `${glyph.id}:${kerning}`).join(' ')
}

test('the font is asked for each pair of signs once, however many sums are set', () => {
  const font = create(bytesOf('Regular'))
  let calls = 0
  const shape = createPairShaper((text) => {
    calls += 1
    return font.layout(text)
  }, 1)
  for (let cents = 0; cents < 1_000_000; cents += 97) shape(`${(cents / 100).toFixed(2).replace('.', ',')} €`)
  // Ten digits and a comma before and behind each other, and what ends a sum.
  expect(calls).toBeLessThan(200)
})
