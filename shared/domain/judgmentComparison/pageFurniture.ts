/** So many lines at either end of a page may be its head or foot. */
const ENDS = 3
/** What stands on fewer pages is no furniture. */
const LEAST_PAGES = 2
const LEAST_SHARE = 0.4
const PAGE_NUMBER = /^\W*(?:(?:strana|str\.|страна|стр\.|page)\s*)?\d{1,4}(?:\s*(?:\/|od|од|of)\s*\d{1,4})?\W*$/iu

/**
 * The text of a paged document without what stands at the head and foot of its pages: the number of a page, and lines that come back,
 * whatever their digits, so that a sentence that goes on over a page is one.
 */
export function withoutFurniture(pages: readonly string[]): string {
  const lines = pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''))
  const counts = new Map<string, number>()
  for (const page of lines) {
    const ends = new Set(page.filter((_line, at) => isEnd(at, page.length)).map(maskOf))
    for (const mask of ends) counts.set(mask, (counts.get(mask) ?? 0) + 1)
  }
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE)
  const isFurniture = (line: string) => PAGE_NUMBER.test(line) || (counts.get(maskOf(line)) ?? 0) >= least
  return lines
    .map((page) => page.filter((line, at) => !(isEnd(at, page.length) && isFurniture(line))).join('\n'))
    .join('\n')
}

function isEnd(at: number, length: number): boolean {
  return at < ENDS || at >= length - ENDS
}

function maskOf(line: string): string {
  return line.trim().replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
}
