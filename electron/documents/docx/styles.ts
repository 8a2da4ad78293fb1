import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { TEXT_STYLES, type TextStyle } from '../../../shared/document/content/content.ts'
import { wordPair } from '../../../shared/document/words.ts'
import { LOOKS, type Paper } from '../layout/paper.ts'
import type { WrittenColumn } from '../../../shared/document/content/columns.ts'

/** Styles of runs: nothing is set on a run itself, so that whoever changes a style changes the whole document. */
export const STRONG = 'NaknadaStrong'
export const EMPHASIS = 'NaknadaEmphasis'
export const STRONG_EMPHASIS = 'NaknadaStrongEmphasis'
/** Styles beside those of the content. */
export const OTHER_STYLES = ['cell', 'heading', 'headingNumber', 'number', 'signature', 'running', 'break'] as const
/** A style of paragraphs: of the content, or of tables, signatures, head and foot. */
export type DocxStyle = TextStyle | (typeof OTHER_STYLES)[number]

const FONT = 'Times New Roman'
const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const [HALF_POINTS, TWIPS, LINES] = [2, 20, 240]
const LEADING = 1.15
const OUTLINES: Readonly<Partial<Record<DocxStyle, number>>> = { title: 0, spaced: 0, subheading: 1 }

/** The id of a style in a language: a style carries its language, by which Word checks the spelling. */
export function styleId(style: DocxStyle, { lang }: WrittenColumn): string {
  return `Naknada-${style}-${lang}`
}

/** All styles of a document, for every column it has. */
export function docxStyles(columns: readonly WrittenColumn[], paper: Paper): IStylesOptions {
  const styles: readonly DocxStyle[] = [...TEXT_STYLES, ...OTHER_STYLES]
  return {
    default: { document: { run: { font: FONT, size: Math.round(paper.size * HALF_POINTS) } } },
    paragraphStyles: columns.flatMap((column) => styles.map((style) => paragraphStyle(style, column, paper))),
    characterStyles: [
      { id: STRONG, name: wordPair('docx.strong').cnr, run: { bold: true } },
      { id: EMPHASIS, name: wordPair('docx.emphasis').cnr, run: { italics: true } },
      { id: STRONG_EMPHASIS, name: wordPair('docx.strongEmphasis').cnr, run: { bold: true, italics: true } },
    ],
  }
}

function paragraphStyle(style: DocxStyle, column: WrittenColumn, paper: Paper): IParagraphStyleOptions {
  const look = lookOf(style)
  const line = paper.size * LEADING
  const indent = Math.round((look.indent + (look.inset ?? 0) * (paper.width - paper.left - paper.right)) * TWIPS)
  const level = OUTLINES[style]
  return {
    id: styleId(style, column),
    name: `${wordPair(`docx.style.${style}`).cnr} (${column.lang})`,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: Math.round(paper.size * look.size * HALF_POINTS),
      language: { value: column.lang },
      ...(look.bold === true ? { bold: true } : {}),
      ...(look.italic === true ? { italics: true } : {}),
      ...(look.spacing > 0 ? { characterSpacing: Math.round(look.spacing * paper.size * TWIPS) } : {}),
    },
    paragraph: {
      alignment: ALIGN[look.align],
      spacing: {
        before: Math.round(look.before * line * TWIPS),
        after: Math.round(look.after * line * TWIPS),
        line: Math.round(LEADING * LINES),
        lineRule: LineRuleType.AUTO,
      },
      ...(indent > 0 ? { indent: { left: indent, ...(look.inset === undefined ? { hanging: indent } : {}) } } : {}),
      ...(level === undefined ? {} : { outlineLevel: level }),
      ...(style === 'break' ? { pageBreakBefore: true } : {}),
    },
  }
}

function lookOf(style: DocxStyle): (typeof LOOKS)[TextStyle] {
  const body = { ...LOOKS.paragraph, after: 0.2, before: 0.2 }
  switch (style) {
    case 'cell':
      return body
    case 'heading':
      return { ...body, bold: true }
    case 'headingNumber':
      return { ...body, bold: true, align: 'right' }
    case 'number':
      return { ...body, align: 'right' }
    case 'signature':
      return { ...body, align: 'centre' }
    case 'running':
    case 'break':
      return { ...LOOKS.small, after: 0 }
    default:
      return LOOKS[style]
  }
}
