import sax from 'sax'
import { emblemDrawing, type EmblemDrawing, type EmblemPath } from '../../../shared/domain/offices/emblem.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { readNumbers, readOutline, type Attributes } from './svgShapes.ts'
import { IDENTITY, multiply, readTransform, type Matrix } from './svgTransform.ts'

/** An emblem as its file has it; `alt` is what the titles of the file say, empty where it has none in a language. */
export type ReadEmblem = Readonly<{ drawing: EmblemDrawing; alt: Bilingual }>

/** The most an SVG file may weigh. */
export const EMBLEM_BYTES = 200_000

type Style = Readonly<{
  fill: string
  stroke: string
  width: number
  evenOdd: boolean
  matrix: Matrix
  isShown: boolean
}>
type Box = Pick<EmblemDrawing, 'left' | 'top' | 'width' | 'height'>

// Groups, and what says something about the drawing and is not drawn.
const GROUPS: ReadonlySet<string> = new Set(['svg', 'g'])
const SAID: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'defs', 'sodipodi:namedview', 'inkscape:grid'])
const DRAWN: ReadonlySet<string> = new Set(['path', 'rect', 'circle', 'ellipse', 'polygon'])
const SCRIPTS: ReadonlySet<string> = new Set(['script', 'foreignobject', 'handler', 'animate', 'set'])
const FROM_ELSEWHERE: ReadonlySet<string> = new Set(['image', 'use', 'a', 'style', 'iframe'])
const TITLES: Readonly<Record<string, keyof Bilingual>> = { cnr: 'cnr', 'cnr-Latn': 'cnr', en: 'en' }
const COLOURS: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff', currentcolor: '#000000' }
const FLATTEST = 4
const DEEPEST = 50
const ROOT: Style = { fill: '#000000', stroke: 'none', width: 1, evenOdd: false, matrix: IDENTITY, isShown: true }

class Refused extends Error {
  readonly result: Result<never>

  constructor(code: string, params?: Readonly<Record<string, string>>) {
    super(code)
    this.result = failure(code, undefined, params)
  }
}

/**
 * The outlines of an SVG file. SECURITY: what is not an outline filled with a plain colour is refused by name, not left out,
 * and nothing is ever fetched: scripts, references, entities, style sheets, pictures and writing end the reading.
 * Errors: emblem.tooLarge, emblem.notSvg, emblem.script, emblem.reference, emblem.element (params name), emblem.colour,
 * emblem.outline, emblem.size.
 */
export function readEmblem(svg: string): Result<ReadEmblem> {
  if (Buffer.byteLength(svg) > EMBLEM_BYTES)
    return failure('emblem.tooLarge', undefined, { kilobytes: EMBLEM_BYTES / 1000 })
  try {
    const { box, paths, alt } = parse(svg)
    if (box === undefined) return failure('emblem.notSvg')
    const drawing = emblemDrawing.safeParse({ ...box, paths })
    return drawing.success ? success({ drawing: drawing.data, alt }) : failure('emblem.outline')
  } catch (error) {
    if (error instanceof Refused) return error.result
    // The parser's own complaint: no XML.
    return failure('emblem.notSvg')
  }
}

type Parsed = { box: Box | undefined; paths: EmblemPath[]; alt: { cnr: string; en: string } }

function parse(svg: string): Parsed {
  const parsed: Parsed = { box: undefined, paths: [], alt: { cnr: '', en: '' } }
  const open: { name: string; style: Style; isSaid: boolean }[] = []
  let side: keyof Bilingual | undefined
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.ondoctype = () => {
    throw new Refused('emblem.reference')
  }
  parser.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') throw new Refused('emblem.reference')
  }
  parser.onopentag = ({ name, attributes }) => {
    const within = open.at(-1)
    const given = attributes as Attributes
    checkAttributes(given)
    if (open.length > DEEPEST) throw new Refused('emblem.element', { name })
    if (within === undefined) {
      if (name !== 'svg') throw new Refused('emblem.notSvg')
      parsed.box = readBox(given)
    }
    const isSaid = within?.isSaid === true || SAID.has(name)
    if (isSaid)
      checkSaid(
        name,
        open.some((one) => one.name === 'defs'),
      )
    else if (!GROUPS.has(name) && !DRAWN.has(name)) throw refusalOf(name)
    const style = isSaid ? ROOT : styleOf(given, within?.style ?? ROOT)
    open.push({ name, style, isSaid })
    side = name === 'title' && open.length === 2 ? TITLES[given['xml:lang'] ?? ''] : undefined
    if (!isSaid && DRAWN.has(name)) parsed.paths.push(...pathOf(name, given, style))
  }
  parser.ontext = (said) => {
    if (side !== undefined) parsed.alt[side] = said.trim()
  }
  parser.onclosetag = () => {
    open.pop()
    side = undefined
  }
  parser.write(svg).close()
  return parsed
}

// Nothing that could be drawn or run hides in what is only said.
function checkSaid(name: string, isDefined: boolean): void {
  const plain = name.toLowerCase()
  if (SCRIPTS.has(plain) || FROM_ELSEWHERE.has(plain) || isDefined) throw refusalOf(name)
}

function refusalOf(name: string): Refused {
  const plain = name.toLowerCase()
  if (SCRIPTS.has(plain)) return new Refused('emblem.script')
  if (FROM_ELSEWHERE.has(plain)) return new Refused('emblem.reference')
  return new Refused('emblem.element', { name: name.slice(0, 40) })
}

function checkAttributes(attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on/iu.test(name) || /script:/iu.test(value)) throw new Refused('emblem.script')
    const isReference = /(?:^|:)href$/iu.test(name) || /url\s*\(/iu.test(value) || name === 'src'
    if (isReference) throw new Refused('emblem.reference')
    if (['filter', 'mask', 'clip-path', 'class'].includes(name) && value !== 'none') {
      throw new Refused('emblem.element', { name })
    }
  }
}

function readBox(attributes: Attributes): Box {
  const view = readNumbers(attributes['viewBox'] ?? '')
  const [left = 0, top = 0, width = 0, height = 0] =
    view.length === 4 ? view : [0, 0, ...['width', 'height'].map((name) => readNumbers(attributes[name] ?? '')[0] ?? 0)]
  const isFlat = width <= 0 || height <= 0 || width > FLATTEST * height || height > FLATTEST * width
  if (isFlat) throw new Refused('emblem.size')
  return { left, top, width, height }
}

function styleOf(attributes: Attributes, inherited: Style): Style {
  const declared = new Map(
    (attributes['style'] ?? '').split(';').map((one) => {
      const [name = '', ...value] = one.split(':')
      return [name.trim(), value.join(':').trim()] as const
    }),
  )
  const value = (name: string): string | undefined => declared.get(name) ?? attributes[name]?.trim()
  for (const name of ['opacity', 'fill-opacity', 'stroke-opacity']) {
    const given = value(name)
    // Nothing shines through on paper for an archive: the colours of the file are those of the sheet.
    if (given !== undefined && Number(given) !== 1 && Number(given) !== 0) throw new Refused('emblem.colour')
  }
  const step = attributes['transform'] === undefined ? IDENTITY : readTransform(attributes['transform'])
  if (step === undefined) throw new Refused('emblem.outline')
  const hidden = value('display') === 'none' || value('visibility') === 'hidden' || value('opacity') === '0'
  const clear = (name: string): boolean => Number(value(`${name}-opacity`) ?? 1) === 0
  const width = value('stroke-width')
  return {
    fill: clear('fill') ? 'none' : colourOf(value('fill'), inherited.fill),
    stroke: clear('stroke') ? 'none' : colourOf(value('stroke'), inherited.stroke),
    width: width === undefined ? inherited.width : (readNumbers(width)[0] ?? 1),
    evenOdd: (value('fill-rule') ?? (inherited.evenOdd ? 'evenodd' : '')) === 'evenodd',
    matrix: multiply(inherited.matrix, step),
    isShown: inherited.isShown && !hidden,
  }
}

function colourOf(given: string | undefined, inherited: string): string {
  if (given === undefined || given === 'inherit') return inherited
  const plain = given.toLowerCase()
  if (plain === 'none' || plain === 'transparent') return 'none'
  if (/^#[0-9a-f]{6}$/u.test(plain)) return plain
  if (/^#[0-9a-f]{3}$/u.test(plain)) return `#${[...plain.slice(1)].map((digit) => digit + digit).join('')}`
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/u.exec(plain)?.slice(1)
  const named = parts === undefined ? COLOURS[plain] : `#${parts.map(hexOf).join('')}`
  if (named === undefined) throw new Refused('emblem.colour')
  return named
}

function hexOf(part: string): string {
  return Math.min(255, Number(part)).toString(16).padStart(2, '0')
}

function pathOf(name: string, attributes: Attributes, style: Style): readonly EmblemPath[] {
  const d = readOutline(name, attributes)
  if (d === undefined) throw new Refused('emblem.outline')
  const { fill, stroke, width, evenOdd, matrix, isShown } = style
  if (!isShown || (fill === 'none' && stroke === 'none')) return []
  const isPlaced = matrix.some((value, index) => value !== IDENTITY[index])
  return [
    {
      d,
      ...(fill === 'none' ? {} : { fill }),
      ...(evenOdd ? { evenOdd } : {}),
      ...(stroke === 'none' || width <= 0 ? {} : { stroke: { colour: stroke, width } }),
      ...(isPlaced ? { matrix: [...matrix] } : {}),
    },
  ]
}
