import { Paragraph, Tab, TextRun } from 'docx'
import { runIn, writtenIn, type WrittenColumn } from '../../../shared/document/content/columns.ts'
import type { PairedText, Run, TextBlock } from '../../../shared/document/content/content.ts'
import { EMPHASIS, STRONG, STRONG_EMPHASIS, styleId, type DocxStyle } from './styles.ts'

/** What every part of a DOCX file is written with. `isTranslation`: sheets behind the text that counts, which nobody signs once more. */
export type Writing = Readonly<{ columns: readonly WrittenColumn[]; keep: readonly string[]; isTranslation: boolean }>

/** A block of text in one column, with the label of an item before it. */
export function textParagraph(block: TextBlock, column: WrittenColumn, keep: readonly string[]): Paragraph {
  const { style, text, label, keepWithNext } = block
  const marked = label === undefined ? [] : [labelRun(writtenIn(label[column.side], column, keep))]
  return new Paragraph({
    style: styleId(style, column),
    ...(keepWithNext === true ? { keepNext: true } : {}),
    children: [...marked, ...runsOf(text, column, keep)],
  })
}

/** A pair in one column, in a style. */
export function pairParagraph(
  text: PairedText,
  style: DocxStyle,
  column: WrittenColumn,
  keep: readonly string[],
): Paragraph {
  return new Paragraph({ style: styleId(style, column), children: runsOf(text, column, keep) })
}

/** The label is written, not counted by Word: what is pasted elsewhere keeps the number that the order cites. */
function labelRun(label: string): TextRun {
  return new TextRun({ children: [label, new Tab()] })
}

function runsOf(text: PairedText, column: WrittenColumn, keep: readonly string[]): TextRun[] {
  return text[column.side].map((run) => {
    const style = characterStyle(run)
    return new TextRun({ text: runIn(run, column, keep), ...(style === undefined ? {} : { style }) })
  })
}

function characterStyle({ bold = false, italic = false }: Run): string | undefined {
  if (bold) return italic ? STRONG_EMPHASIS : STRONG
  return italic ? EMPHASIS : undefined
}
