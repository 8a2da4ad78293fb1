import { readOnce } from './readOnce.ts'
import { readWithTool } from './readWithTool.ts'

/** A word on a page with its box in points from the upper left corner. */
export type PdfWord = Readonly<{ text: string; page: number; x: number; right: number; top: number; bottom: number }>
export type PdfPage = Readonly<{ width: number; height: number; words: readonly PdfWord[] }>

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** Where every word stands, by pdftotext: what the eye sees, whatever the order in the file. */
export const readPdfPages = readOnce((path): readonly PdfPage[] => {
  const html = readWithTool('pdftotext', ['-bbox'], path).toString()
  return html
    .split('<page ')
    .slice(1)
    .map((page, index) => ({
      width: Number(/width="([\d.]+)"/.exec(page)?.[1] ?? 0),
      height: Number(/height="([\d.]+)"/.exec(page)?.[1] ?? 0),
      words: [...page.matchAll(WORD)].map(([, x, top, right, bottom, text]) => ({
        text: unescaped(text ?? '').normalize('NFC'),
        page: index,
        x: Number(x),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      })),
    }))
})

/**
 * The text by the words of the pages, in the order in which pdftotext reads them: it takes as long for its text as for its words, so
 * who needs both asks once. Words that touch are one.
 */
export function readPdfWords(path: string): string {
  const words = readPdfPages(path).flatMap((page) => page.words)
  return words
    .map((word, index) => {
      const before = words[index - 1]
      return (before !== undefined && isTouching(before, word) ? '' : ' ') + word.text
    })
    .join('')
    .replace(/\u00ad\s*/gu, '')
    .trim()
}

function isTouching(one: PdfWord, next: PdfWord): boolean {
  return one.page === next.page && Math.abs(one.bottom - next.bottom) < 1 && Math.abs(next.x - one.right) < 0.5
}

/** The words of a page whose middle lies in a box, line by line from the top, each line from the left. */
export function wordsIn(
  page: PdfPage,
  box: Readonly<{ x: number; right: number; top: number; bottom: number }>,
): string {
  const inside = page.words
    .filter(({ x, right }) => (x + right) / 2 >= box.x && (x + right) / 2 < box.right)
    .filter(({ top, bottom }) => (top + bottom) / 2 >= box.top && (top + bottom) / 2 < box.bottom)
    .toSorted((one, other) => base(one) - base(other))
  const lines: PdfWord[][] = []
  for (const word of inside) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line !== undefined && first !== undefined && Math.abs(base(first) - base(word)) < 3) line.push(word)
    else lines.push([word])
  }
  return lines
    .map((line) =>
      line
        .toSorted((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(' '),
    )
    .join('\n')
}

function base({ top, bottom }: PdfWord): number {
  return (top + bottom) / 2
}

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}
