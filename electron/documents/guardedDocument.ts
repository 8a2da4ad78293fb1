import PDFDocument from 'pdfkit'
import { DocumentRefusal } from './documentRefusal.ts'
import type { FontFace } from './fontFace.ts'
import type { FontSet } from './fontSet.ts'

/** Structure types of PDF 1.7 this program uses (ISO 32000-1, 14.8.4). */
const STRUCTURE_TYPES = new Set(
  'Document Sect P H1 H2 L LI Lbl LBody Table THead TBody TR TH TD Note Figure'.split(' '),
)

/** The part of pdfkit this program draws with. */
export type Pdf = InstanceType<typeof GuardedDocument>

/**
 * pdfkit as an archive needs it: it takes no font but the program's own, no text outside a structure element or an
 * artifact and no mark that is neither. pdfkit itself accepts all of these without a word.
 */
export class GuardedDocument extends PDFDocument {
  readonly #own: ReadonlySet<unknown>
  #marks: string[] = []
  #chapter: PDFKit.PDFOutline | undefined

  constructor(options: PDFKit.PDFDocumentOptions, fonts: FontSet) {
    const faces = Object.values(fonts).flatMap((face) => [face.font, face.cyrillic])
    super({ ...options, font: faces[0] as unknown as string })
    this.#own = new Set(faces)
  }

  override font(source: PDFKit.Mixins.PDFFontSource, family?: string | number, size?: number): this {
    // The constructor of pdfkit calls this before the field exists; what it sets there is the program's own face.
    const own = #own in this ? this.#own : undefined
    if (own !== undefined && !own.has(source)) throw new DocumentRefusal('document.fontForeign')
    if (own === undefined && typeof source === 'string') throw new DocumentRefusal('document.fontForeign')
    return typeof family === 'string' ? super.font(source, family, size) : super.font(source, family)
  }

  /** Sets the face for what is drawn next. */
  face(font: FontFace['font'], size: number): this {
    // By name pdfkit finds the face it has; by the font alone it opens it anew and compares whole tables each time.
    return this.font(font as unknown as PDFKit.Mixins.PDFFontSource, font.postscriptName, size)
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

  /** A bookmark at a height of the page that is being drawn. */
  bookmark(level: 1 | 2, title: string, top: number): this {
    const parent = level === 2 ? (this.#chapter ?? this.outline) : this.outline
    const options = { top, expanded: true } as { expanded?: boolean }
    const item = parent.addItem(title, options)
    if (level === 1) this.#chapter = item
    return this
  }

  override endMarkedContent(): this {
    this.#marks.pop()
    return super.endMarkedContent()
  }
}
