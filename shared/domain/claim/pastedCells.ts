import { withoutInvisible } from '../../text/invisible.ts'

const MOST_CHARACTERS = 400_000
const MOST_CELLS = 30
// Controls and overrides of direction: a spreadsheet, a web page or a mail leaves them, and nobody sees them.
const RUBBISH = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e\ufffc]/g

/** A line of a pasted table: its number in the clipboard from 1, and its cells without blanks around them. */
export type PastedLine = Readonly<{ line: number; cells: readonly string[] }>

/**
 * Cuts tab-separated text, as spreadsheets put it into the clipboard, into lines and cells. A cell in quotes may hold tabs and
 * breaks, and a doubled quote is one. Signs nobody sees are taken out, odd blanks are plain ones; lines without anything in
 * them are left out and still counted. No error: what is longer than 400,000 characters, or a line than 30 cells, is cut there.
 */
export function readPastedCells(text: string): readonly PastedLine[] {
  const clean = withoutInvisible(text.slice(0, MOST_CHARACTERS)).replace(RUBBISH, '').replace(/\r\n?/g, '\n')
  const lines: PastedLine[] = []
  let cells: string[] = []
  let line = 1
  const endLine = () => {
    if (cells.some((cell) => cell !== '')) lines.push({ line, cells })
    cells = []
    line += 1
  }
  // A cell, quoted or plain, with what ends it.
  for (const [, quoted, plain = '', end] of clean.matchAll(/(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/g)) {
    if (cells.length < MOST_CELLS)
      cells.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).replace(/\s+/g, ' ').trim())
    if (end !== '\t') endLine()
    if (end === '') break
  }
  return lines
}
