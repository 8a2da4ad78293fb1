import PDFDocument from 'pdfkit'
import { ByteSink } from './byteSink.ts'
import { DocumentRefusal } from './documentRefusal.ts'
import type { OwnFont } from './fontFace.ts'
import type { FontSet } from './fontSet.ts'
import { PackedObjects } from './packedObjects.ts'
import { encodeWords, type EncodingFont } from './encodeWords.ts'

/** Structure types of PDF 1.7 this program uses (ISO 32000-1, 14.8.4). */
const STRUCTURE_TYPES = new Set(
  'Document Sect P H1 H2 L LI Lbl LBody Table THead TBody TR TH TD Note Figure Span'.split(' '),
)

/** An object of pdfkit that has a number in the file. */
type Reference = Readonly<{ id: number; data: Record<string, unknown> }>

/** The part of pdfkit this program draws with. */
export type Pdf = InstanceType<typeof GuardedDocument>

// What a later page or a restored state has set, nobody knows any more.
const UNKNOWN = ''

/**
 * pdfkit as an archive needs it: it takes no font but the program's own, no text outside a structure element or an
 * artifact and no mark that is neither. pdfkit itself accepts all of these without a word. It also gathers what pdfkit
 * would pass on in a small buffer for each operator and each line of an object, and packs small objects together.
 */
export class GuardedDocument extends PDFDocument {
  // Own fields of pdfkit that its types do not know; the version is pinned, and a test draws with every one of them.
  declare _font: EncodingFont
  declare _offset: number
  declare readonly _offsets: readonly unknown[]
  declare readonly _root: Reference
  declare readonly _info: Reference
  declare readonly _id: Uint8Array
  // Declared only: pdfkit's constructor writes before the fields of this class exist.
  declare gathered: ByteSink | undefined
  declare packed: PackedObjects | undefined

  readonly #own: ReadonlySet<unknown>
  readonly #words = new Map<EncodingFont, Map<string, string | undefined>>()
  #operators: string[] | undefined
  #marks: string[] = []
  #ink = UNKNOWN
  #chapter: PDFKit.PDFOutline | undefined

  constructor(options: PDFKit.PDFDocumentOptions, fonts: FontSet) {
    const faces = Object.values(fonts).flatMap((face) => [face.font, face.cyrillic])
    super({ ...options, fontLayoutCache: false, font: faces[0] as unknown as string })
    this.#own = new Set(faces)
  }

  /** Readers print it as large as it is: an address that shrinks leaves the window of its envelope. */
  keepSizeInPrint(): void {
    const preferences = this._root.data['ViewerPreferences'] as Reference
    preferences.data['PrintScaling'] = 'None'
  }

  /** The form of the document; pdfkit would end one only with a font for fields that are filled in. */
  setForm(form: Record<string, unknown>): this {
    const reference = this.ref(form)
    reference.end(undefined)
    this._root.data['AcroForm'] = reference
    return this
  }

  /** Called by pdfkit at the end, for a form of its own. */
  override endAcroForm(): this {
    return this
  }

  override font(source: PDFKit.Mixins.PDFFontSource, family?: string | number, size?: number): this {
    // The constructor of pdfkit calls this before the field exists; what it sets there is the program's own face.
    const own = #own in this ? this.#own : undefined
    if (own !== undefined && !own.has(source)) throw new DocumentRefusal('document.fontForeign')
    if (own === undefined && typeof source === 'string') throw new DocumentRefusal('document.fontForeign')
    return typeof family === 'string' ? super.font(source, family, size) : super.font(source, family)
  }

  /** Sets the face for what is drawn next. */
  face(font: OwnFont, size: number): this {
    // By name pdfkit finds the face it has; by the font alone it opens it anew and compares whole tables each time.
    return this.font(font as unknown as PDFKit.Mixins.PDFFontSource, font.postscriptName, size)
  }

  /** Sets the colour of what is drawn next, unless it is set already. */
  ink(colour: string): this {
    if (this.#ink === colour) return this
    this.fillColor(colour)
    this.#ink = colour
    return this
  }

  override fillColor(...colour: Parameters<PDFKit.PDFDocument['fillColor']>): this {
    this.#ink = UNKNOWN
    return super.fillColor(...colour)
  }

  override restore(): this {
    this.#ink = UNKNOWN
    return super.restore()
  }

  /**
   * Draws text in one face, `y` being its baseline from the top edge, every space wider by `stretch` points. A word
   * drawn before is not laid out again.
   */
  show(font: OwnFont, size: number, text: string, x: number, y: number, stretch = 0): this {
    if (this.#marks.length === 0) throw new DocumentRefusal('document.textUntagged')
    this.face(font, size)
    const words = encodeWords(this._font, text, this.#cacheOf(this._font), font.shaped, (stretch * 1000) / size)
    if (words === undefined) return this.#showApart(text, x, y, stretch)
    const used = this.page.fonts as Record<string, unknown>
    used[this._font.id] ??= this._font.ref()
    const place = `${round(x)} ${round(y)}`
    // The page stands on its head (its y grows downwards), so the letters are turned back.
    return this.addContent(`BT\n1 0 0 -1 ${place} Tm\n/${this._font.id} ${round(size)} Tf\n[${words}] TJ\nET`)
  }

  // Where signs stand off the line pdfkit draws, and each word is put in its place when spaces are stretched.
  #showApart(text: string, x: number, y: number, stretch: number): this {
    const options = { lineBreak: false, baseline: 'alphabetic' } as const
    if (stretch === 0) return super.text(text, x, y, options)
    let left = x
    for (const word of text.match(/[^ ]* ?/gu) ?? []) {
      if (word === '') continue
      super.text(word, left, y, options)
      left += this.widthOfString(word) + (word.endsWith(' ') ? stretch : 0)
    }
    return this
  }

  override text(text: string, ...rest: unknown[]): this {
    if (this.#marks.length === 0) throw new DocumentRefusal('document.textUntagged')
    return super.text(text, ...(rest as [number, number, PDFKit.Mixins.TextOptions]))
  }

  override markContent(tag: string, options?: PDFKit.Mixins.MarkingOptions): this {
    const inElement = options !== undefined && 'mcid' in options
    if (tag !== 'Artifact' && !(inElement && STRUCTURE_TYPES.has(tag))) {
      throw new DocumentRefusal('document.markUntagged', { tag })
    }
    this.#marks.push(tag)
    return super.markContent(tag, options)
  }

  /** Opens what stands on every page and belongs to none of them (ISO 14289-1, 7.8); pdfkit writes no Subtype. */
  markPagination(subtype: 'Header' | 'Footer' | 'Watermark'): this {
    this.#marks.push('Artifact')
    const edge = { Header: ' /Attached [/Top]', Footer: ' /Attached [/Bottom]', Watermark: '' }[subtype]
    return this.addContent(`/Artifact <</Type /Pagination /Subtype /${subtype}${edge}>> BDC`)
  }

  /** A bookmark at a height of the page that is being drawn. */
  bookmark(level: 1 | 2, title: string, top: number): this {
    const parent = level === 2 ? (this.#chapter ?? this.outline) : this.outline
    // pdfkit reckons the left edge from the right one.
    const options = { top, left: this.page.width, expanded: true } as { expanded?: boolean }
    const item = parent.addItem(title, options)
    if (level === 1) this.#chapter = item
    return this
  }

  override endMarkedContent(): this {
    this.#marks.pop()
    return super.endMarkedContent()
  }

  override addContent(operator: string): this {
    this.#operators ??= []
    this.#operators.push(operator)
    return this
  }

  override flushPages(): void {
    if (this.#operators !== undefined) this.page.write(this.#operators.join('\n'))
    this.#operators = undefined
    this.#ink = UNKNOWN
    super.flushPages()
  }

  /** Called by pdfkit for every line of every object, first of all by its constructor. */
  _write(data: string | Uint8Array): void {
    this.gathered ??= new ByteSink()
    this.packed ??= new PackedObjects()
    for (const line of this.packed.take(data, this.gathered.length)) {
      if (typeof line === 'string') this.gathered.addText(`${line}\n`)
      else this.gathered.add(line)
    }
    this._offset = this.gathered.length
  }

  /** Called by pdfkit when every object is written: in place of its plain table, which knows nothing of packed ones. */
  _finalize(): void {
    const { gathered, packed } = this
    if (gathered === undefined || packed === undefined) throw new RangeError('nothing was written')
    const id = `<${Buffer.from(this._id).toString('hex')}>`
    packed.finish(gathered, this._offsets.length, {
      root: writeReference(this._root),
      info: writeReference(this._info),
      id,
    })
    this.push(null)
  }

  /** Ends the document and gives its bytes. */
  finish(): Uint8Array<ArrayBuffer> {
    this.end()
    return this.gathered?.whole() ?? new Uint8Array()
  }

  #cacheOf(font: EncodingFont): Map<string, string | undefined> {
    const found = this.#words.get(font)
    if (found !== undefined) return found
    const words = new Map<string, string | undefined>()
    this.#words.set(font, words)
    return words
  }
}

function writeReference({ id }: Reference): string {
  return `${String(id)} 0 R`
}

// A thousandth of a point is finer than any printer.
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
