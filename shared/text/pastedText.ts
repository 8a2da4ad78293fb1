import { withoutInvisible } from './invisible.ts'

// Quotation marks and dashes of Windows-1252 that were read as if they were Latin-1; five places of it are empty.
const WINDOWS = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ'
const LIST_MARK = /^[ \u00A0\t]*(?:[•●○◦▪■□‣⁃\uF0B7\uF0A7\uF0D8\uF0FC\uF076*][ \u00A0\t]*|[-–—·§o]\t+[ \u00A0]*)(?=\S)/u
const NUMBERED = /^([ \u00A0\t]*(?:\d{1,3}|[a-zčćđšž]|[IVXLC]{1,5})[.)])[ \u00A0]*\t+[ \u00A0]*/iu
// Letters that are one sign where the alphabet has two: ǆ ǉ ǌ, and the ligatures of printed texts.
const JOINED = /[\u01C4-\u01CC\uFB00-\uFB06]/gu

/**
 * Text as it was copied from a word processor, a mail or a page, as it is to stand in a text of an order. Quotation marks stay; signs
 * nobody sees, the optional hyphen and control signs go; line and page ends become line ends, marks of lists a dash, cells
 * of a row are parted by semicolons; runs of spaces become one. No word and no figure is lost or changed. Never fails.
 */
export function cleanPastedText(pasted: string): string {
  const signs = withoutInvisible(
    pasted
      .replace(/\r\n?|[\u000B\u000C]/gu, '\n')
      .replace(/[\u0080-\u009F]/gu, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80))
      .replace(/\u001E/gu, '-')
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F]/gu, ''),
  ).replace(JOINED, (sign) => sign.normalize('NFKC'))
  return signs
    .normalize('NFC')
    .split('\n')
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '')
}

function cleanLine(line: string, index: number, lines: readonly string[]): string {
  const marked = line.replace(LIST_MARK, '– ').replace(NUMBERED, (_all, number: string) => `${number.trim()} `)
  const cells = marked
    .split('\t')
    .map((cell) => cell.replace(/[ \u00A0]{2,}/gu, ' '))
    .filter((cell) => !marked.includes('\t') || cell.trim() !== '')
  const joined = cells
    .map((cell, at) => (cells.length === 1 || (index === 0 && at === 0) ? cell : cell.trimStart()))
    .map((cell, at) => (at === cells.length - 1 ? cell : cell.trimEnd()))
    .reduce(joinCells, '')
  // Blanks at the beginning and the end of what was copied part it from what it is put between.
  return index === lines.length - 1 ? joined : joined.replace(/[ \u00A0]+$/u, '')
}

function joinCells(before: string, cell: string): string {
  if (before === '') return cell
  return /[:;,–]$/u.test(before) ? `${before} ${cell}` : `${before}; ${cell}`
}
