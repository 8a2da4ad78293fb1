import type { Page } from '@playwright/test'
import type { Language } from '../../../shared/text/language.ts'

/** What stands shortened on purpose, and where the whole of it is read. */
const SHORTENED = [
  // Keys for which the foot has no room: help has all of them.
  '.keyList',
  // The beginning of a head's evidence: whole to the pointer, and where the focus is.
  '.closedHead .cell-evidence small',
]
/** What stays Latin in Cyrillic: marks of cases, series of numbers, paths and names of files, units, formats, fingerprints, keys of the keyboard, names of the other languages. */
const LATIN = new RegExp(
  [
    /(?:OB-)?[A-Z][a-z]{0,3}\. ?br\. ?\d+(?:\/\d+)?/,
    /(?:\w+)?(?:\/[\w.-]+)+|[\w.-]+\.(?:db|json|pdf|png|xlsx|csv|ics|docx|deb|exe)/,
    /\b[A-Z]{2,4}(?:-[A-Z]+)?-[A-Z]+-\d{4}-\w+-\d+/,
    /\b[B-DF-HJ-NPR-TVZ]{2}[2-9]\b/,
    /\b(?:kB|MB|GB|h)\b|[MNRT]\d\d|\b(?:MNE|EN)\b/,
    /\b(?:PDF|USB|QR|DOCX|XLSX|CSV|JSON|ODT|JPEG|PNG|TIFF|SVG|SHA-256|CUPS|Windows|Debian|Ubuntu|Linux|Latinica|English)\b/,
    /npm run verify|\b[0-9A-Z]{3}-[0-9A-Z]{3}\b|\b(?:[0-9a-f]{8}|[0-9a-f]{64})\b|\b(?:[0-9a-f]{4}[ …]+){2,}[0-9a-f]{4}\b/,
    /\b(?:Esc|Enter|Tab|Ctrl|Shift|Alt|Insert|Delete|Home|End|[FN]\d+|[A-Z])\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/**
 * By how much the page is wider than its window, and what of the layer on top cannot be read as it should: texts cut by a box that does not scroll or running out of their own,
 * choices and fixed values longer than their field, and words in the other script, dates and amounts as the other language writes them.
 */
export async function findUnreadable(page: Page, language: Language): Promise<readonly string[]> {
  const [tooWide, { faults, texts }, fields] = await Promise.all([
    findTooWide(page),
    page.evaluate(readTexts, SHORTENED.join(', ')),
    page.evaluate(readFields),
  ])
  return [...tooWide, ...faults, ...fields, ...texts.flatMap((text) => findForeign(text, language))]
}

const FOREIGN: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  cnr: [
    ['English date', /\b\d{1,2} (?:January|February|March|April|May|June|July|August|Sept|Oct|Nov|Dec)[a-z]* \d{4}\b/],
    ['English amount', /\d,\d{3}\.\d\d\b|EUR \d/],
    ['Cyrillic', /[А-я]{2,}/],
  ],
  'cnr-Cyrl': [
    ['English amount', /\d,\d{3}\.\d\d\b|EUR \d/],
    ['Latin', /[A-Za-zČĆŽŠĐčćžšđ]{2,}/],
  ],
  en: [
    ['Montenegrin date', /\b\d\d\.\d\d\.\d{4}\./],
    ['Montenegrin amount', /\d\.\d{3},\d\d\b|\d,\d\d €/],
  ],
}

/** What is quoted stands as it was written elsewhere. */
const QUOTED = /[„“][^”]*”/g

function findForeign(text: string, language: Language): readonly string[] {
  const read = text.replaceAll(QUOTED, '').replaceAll(LATIN, '').replaceAll('Ћирилица', '')
  return FOREIGN[language].flatMap(([what, pattern]) => (pattern.test(read) ? [`${what}: ${text.slice(0, 90)}`] : []))
}

type Read = Readonly<{ faults: readonly string[]; texts: readonly string[] }>

/** In the page: measured by where the lines of a text are, not by the boxes around them. */
function readTexts(shortened: string): Read {
  const SLACK = 1.5
  const [faults, texts] = [new Set<string>(), new Set<string>()]
  const dialogs = document.querySelectorAll('dialog[open], .overlay')
  const layer = dialogs[dialogs.length - 1] ?? document.body
  const ancestors = (element: Element | null): readonly Element[] =>
    element === null || element === layer ? [] : [element, ...ancestors(element.parentElement)]
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[aria-hidden="true"], svg, option') === null &&
    ancestors(element).every((at) => getComputedStyle(at).clipPath === 'none')

  /** How the first box that does not hold this line treats it; nothing where the line can be scrolled to. */
  function faultOf(line: DOMRect, from: Element): string | undefined {
    for (const at of ancestors(from)) {
      const { display, overflowX, overflowY } = getComputedStyle(at)
      if (display === 'inline' || display === 'contents') continue
      const frame = at.getBoundingClientRect()
      const isWide = line.right > frame.right + SLACK
      const hides = /hidden|clip/
      const place = `in ${at.tagName.toLowerCase()}.${at.className}`
      if (hides.test(overflowX) && (isWide || line.left < frame.left - SLACK)) return `cut ${place}`
      if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) return undefined
      if (hides.test(overflowY) && line.bottom > frame.bottom + SLACK) return `cut ${place}`
      if (isWide && !/absolute|fixed/.test(getComputedStyle(at).position)) return `runs out ${place}`
    }
    return undefined
  }

  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const own = node.parentElement
    const text = (node.textContent ?? '').trim()
    if (own === null || text === '' || !isSeen(own)) continue
    if (own.closest('kbd, code, textarea, [lang]:not(html), [translate=no], .code, .fingerprint, .paper') === null)
      texts.add(text)
    if (own.closest(shortened) !== null) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) {
      const fault = line.width === 0 ? undefined : faultOf(line, own)
      if (fault !== undefined) faults.add(`${fault}: ${text.slice(0, 60)}`)
    }
  }
  return { faults: [...faults], texts: [...texts] }
}

/** By how much the page scrolls sideways. */
async function findTooWide(page: Page): Promise<readonly string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return over > 0 ? [`wider than its window by ${String(over)}`] : []
}

/** In the page: a choice, or a value that cannot be longer, that is longer than its field. */
function readFields(): readonly string[] {
  const ARROW = 16
  const pen = document.createElement('canvas').getContext('2d')
  const widthOf = (text: string, font: string) => {
    if (pen === null) return 0
    pen.font = font
    return pen.measureText(text).width
  }
  return [...document.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')].flatMap((field) => {
    if (!field.checkVisibility()) return []
    const style = getComputedStyle(field)
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    if (field instanceof HTMLSelectElement) {
      const chosen = field.selectedOptions[0]?.text ?? ''
      const arrow = style.appearance === 'none' ? 0 : ARROW
      return widthOf(chosen, style.font) > room - arrow ? [`cut choice: ${chosen}`] : []
    }
    const isFixed = field.matches('.date, .amount, .code, [readonly]')
    return isFixed && field.scrollWidth > field.clientWidth + 1 ? [`cut value: ${field.value}`] : []
  })
}
