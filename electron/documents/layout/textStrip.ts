import { plain, type Run, type TextBlock } from '../../../shared/document/content/content.ts'
import { bindSpaces } from '../../../shared/document/typography/bindSpaces.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import type { FontSet } from '../fontSet.ts'
import { breakLines } from './breakLines.ts'
import type { Language } from '../../../shared/text/language.ts'
import { LANGUAGE_TAGS, LOOKS, type Column, type Look, type Paper } from './paper.ts'
import type { Strip, Track } from './strip.ts'
import type { Structure } from './structure.ts'
import { faceOf } from './words.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem', 'note', 'small'])
const LEAFLET_WIDTH = 420
const LARGE_TYPE = 14
// Stretched spaces between the lines for the pen look like further ones.
const PEN_LINE = '___'

/** What the making of strips needs throughout one document. */
export type Setting = Readonly<{
  paper: Paper
  fonts: FontSet
  structure: Structure
  keep: readonly string[]
}>

/** A paragraph of one side in the script of the column, with its spaces bound. */
export function runsFor(
  text: Readonly<{ cnr: readonly Run[]; en: readonly Run[] }>,
  column: Column,
  keep: readonly string[],
): readonly Run[] {
  return text[column.side].map((run) => ({
    ...run,
    text: bindSpaces(column.cyrillic ? toCyrillic(run.text, keep) : run.text),
  }))
}

/** What a figure shows, in the languages and script of the document. */
export function figureAltOf(alt: Bilingual, { paper, keep }: Setting): string {
  const sides = paper.columns.map((column) => (column.cyrillic ? toCyrillic(alt[column.side], keep) : alt[column.side]))
  return [...new Set(sides)].join(' / ')
}

/** A pair of paragraphs as a strip with a track per column. `parents` are the sections the paragraphs belong to. */
export function createTextStrip(
  block: TextBlock,
  setting: Setting,
  parents: readonly number[],
  keepTail: boolean,
): Strip {
  const { paper } = setting
  const look = LOOKS[block.style]
  const tracks = paper.columns.map((column, index) => textTrack(block, look, column, parents[index] ?? null, setting))
  const first = paper.columns[0]
  return {
    id: block.id,
    leading: paper.leading * Math.max(0.92, look.size),
    before: look.before,
    after: look.after,
    tracks,
    paired: tracks.length > 1,
    splittable: true,
    keepWithNext: block.keepWithNext ?? false,
    keepTail,
    breakBefore: false,
    bookmarks:
      block.outline === undefined || first === undefined
        ? []
        : [{ level: block.outline, title: plain(runsFor(block.text, first, setting.keep)).replaceAll('\u00a0', ' ') }],
  }
}

function textTrack(block: TextBlock, look: Look, column: Column, parent: number | null, setting: Setting): Track {
  const { paper, fonts, structure, keep } = setting
  const size = paper.size * look.size
  const runs = runsFor(block.text, column, keep)
  const inset = look.indent + (look.inset ?? 0) * column.width
  const width = (column.width - inset) / (1 + look.spacing * 1.6)
  const running = isRunning(block, paper)
  const lines = breakLines(
    runs,
    fonts,
    look,
    size,
    width,
    block.id,
    running ? hyphenationLanguageOf(column) : undefined,
  )
  const isItem = look.indent > 0
  const outer = isItem ? structure.add('LI', parent) : null
  const label = block.label === undefined ? undefined : toLabel(block.label, column, fonts, size)
  const labelElement = outer === null || label === undefined ? null : structure.add('Lbl', outer, { lang: column.lang })
  const element =
    outer === null
      ? structure.add(tagOf(block), parent, { lang: column.lang })
      : structure.add('LBody', outer, { lang: column.lang })
  return {
    x: column.x + inset,
    width: column.width - inset,
    align: look.align,
    even: running && paper.columns.length === 1 && !runs.some(({ text }) => text.includes(PEN_LINE)),
    lines: lines.map((line) => ({ line, element, size, spacing: look.spacing })),
    ...(label === undefined || labelElement === null
      ? {}
      : { label: { piece: label, element: labelElement, size, x: column.x + look.indent - 14 } }),
  }
}

// Text that is read on and on is divided, and set to an even edge where a line is long enough to give: in the narrow
// columns of two languages an even edge tears holes, a calm uneven one does not. Leaflets and large type keep whole
// words too: those who read with difficulty find their line again by its shape.
function isRunning(block: TextBlock, paper: Paper): boolean {
  return RUNNING.has(block.style) && paper.width > LEAFLET_WIDTH && paper.size < LARGE_TYPE && !isLying(paper)
}

function isLying(paper: Paper): boolean {
  return paper.width > paper.height
}

function hyphenationLanguageOf(column: Column): Language | undefined {
  return (Object.keys(LANGUAGE_TAGS) as Language[]).find((language) => LANGUAGE_TAGS[language] === column.lang)
}

function toLabel(label: Bilingual, column: Column, fonts: FontSet, size: number) {
  const text = column.cyrillic ? toCyrillic(label.cnr) : label[column.side]
  const face = faceOf(fonts, {})
  face.check(text, 'label')
  return { text, face, x: 0, width: face.width(text) * (size / 1000) }
}

function tagOf(block: TextBlock): 'P' | 'H1' | 'H2' {
  if (block.outline === undefined) return 'P'
  return block.outline === 1 ? 'H1' : 'H2'
}
