import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { EMBLEM_BYTES, readEmblem } from '../../../electron/documents/emblem/readEmblem.ts'
import { hasMessage } from '../../../shared/text/message.ts'

const TRAINING = readFileSync(fileURLToPath(new URL('../../../resources/training/emblem.svg', import.meta.url)), 'utf8')

function svg(inner: string, root = 'viewBox="0 0 10 10"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>`
}

function pathsOf(inner: string, root?: string) {
  const read = readEmblem(svg(inner, root))
  if (!read.ok) throw new Error(read.error.code)
  return read.value.drawing.paths
}

test('the training emblem is a drawing with what it shows in both languages', () => {
  const read = readEmblem(TRAINING)
  expect(read.ok && read.value.alt).toEqual({
    cnr: 'Znak za vježbu: vaga u krugu',
    en: 'Training emblem: scales in a circle',
  })
  expect(read.ok && read.value.drawing.paths.length).toBe(9)
})

describe('shapes, colours and places', () => {
  test('paths, rectangles, circles, ellipses and polygons become outlines', () => {
    expect(pathsOf('<rect x="1" y="2" width="3" height="4"/>')).toEqual([{ d: 'M1 2h3v4h-3z', fill: '#000000' }])
    expect(pathsOf('<polygon points="0,0 1,0 1,1"/>')[0]?.d).toBe('M0 0 1 0 1 1z')
    expect(pathsOf('<circle cx="5" cy="5" r="2"/>')[0]?.d).toBe('M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z')
    expect(pathsOf('<path d="M0 0L1 1z" fill-rule="evenodd"/>')[0]?.evenOdd).toBe(true)
  })

  test('colours and lines are taken over from groups and style', () => {
    expect(pathsOf('<g fill="#ABC"><path d="M0 0h1v1z" style="stroke:rgb(1,2,255);stroke-width:2"/></g>')).toEqual([
      { d: 'M0 0h1v1z', fill: '#aabbcc', stroke: { colour: '#0102ff', width: 2 } },
    ])
    expect(pathsOf('<path d="M0 0h1v1z"/><path d="M0 0h1v1z" display="none"/>')).toHaveLength(1)
  })

  test('transformations of groups and shapes are one', () => {
    const [path] = pathsOf('<g transform="translate(10 20)"><path transform="scale(2)" d="M0 0h1v1z"/></g>')
    expect(path?.matrix).toEqual([2, 0, 0, 2, 10, 20])
    const [turned] = pathsOf('<path transform="rotate(90 5 5)" d="M0 0h1v1z"/>')
    expect(turned?.matrix?.map((value) => Math.round(value))).toEqual([0, 1, -1, 0, 10, 0])
  })
})

test.each([
  ['emblem.notSvg', 'no drawing at all'],
  ['emblem.notSvg', svg('<path d="M0 0h1z"/').slice(0, -1)],
  ['emblem.notSvg', '<html><body/></html>'],
  ['emblem.tooLarge', svg(`<desc>${'x'.repeat(EMBLEM_BYTES)}</desc>`)],
  ['emblem.script', svg('<script>alert(1)</script>')],
  ['emblem.script', svg('<metadata><script/></metadata>')],
  ['emblem.script', svg('<path onload="x()" d="M0 0h1z"/>')],
  ['emblem.script', svg('<foreignObject/>')],
  ['emblem.reference', svg('<image href="file:///etc/passwd"/>')],
  ['emblem.reference', svg('<use xlink:href="https://example.org/a.svg#x"/>')],
  ['emblem.reference', svg('<path fill="url(#gradient)" d="M0 0h1z"/>')],
  ['emblem.reference', svg('<style>@import "x.css"</style>')],
  ['emblem.reference', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<path d="M0 0h1z"/>')}`],
  ['emblem.reference', `<?xml-stylesheet href="x.css"?>${svg('<path d="M0 0h1z"/>')}`],
  ['emblem.element', svg('<text>SUD</text>')],
  ['emblem.element', svg('<defs><linearGradient id="g"/></defs><path d="M0 0h1z"/>')],
  ['emblem.element', svg('<path filter="blur" d="M0 0h1z"/>')],
  ['emblem.colour', svg('<path fill="papayawhip" d="M0 0h1z"/>')],
  ['emblem.colour', svg('<path opacity="0.5" d="M0 0h1z"/>')],
  ['emblem.outline', svg('')],
  ['emblem.outline', svg('<path d="M0 0 L1"/>')],
  ['emblem.outline', svg('<path d="L0 0"/>')],
  ['emblem.outline', svg('<path d="M0 0 drop table"/>')],
  ['emblem.outline', svg('<path transform="explode(3)" d="M0 0h1z"/>')],
  ['emblem.size', svg('<path d="M0 0h1z"/>', '')],
  ['emblem.size', svg('<path d="M0 0h1z"/>', 'viewBox="0 0 100 10"')],
])('%s: %s', (code, file) => {
  const read = readEmblem(file)
  expect(read.ok ? 'taken' : read.error.code).toBe(code)
  expect(hasMessage(code)).toBe(true)
})
