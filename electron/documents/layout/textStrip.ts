import { plain, type Run, type TextBlock } from '../../../shared/document/content/content.ts'
import { bindSpaces } from '../../../shared/document/typography/bindSpaces.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import type { FontSet } from '../fontSet.ts'
import { breakLines } from './breakLines.ts'
import type { TablePlaces } from './tablePlaces.ts'
import { isBox, itemLabel, type ItemPlace } from './itemLabels.ts'
import type { Language } from '../../../shared/text/language.ts'
import { LANGUAGE_TAGS, letterSize, LOOKS, type Column, type Paper } from './paper.ts'
import type { Strip, Track } from './strip.ts'
import type { Structure } from './structure.ts'
import { penRoom, withPens } from './pen.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem', 'note', 'small'])
const LEAFLET_WIDTH = 420
const LARGE_TYPE = 14
// Lines of small print that stay on one page.
const SMALL_PRINT = 6
const PEN_LINES = /_{3,}/gu
// Stands in the translation where the text has a place for the pen.
const WRITTEN_BESIDE = '…'

/** What the making of strips needs throughout one document. */
export type Setting = Readonly<{
  paper: Paper
  fonts: FontSet
  structure: Structure
  keep: readonly string[]
  /** Where the columns of the tables of the document stand. */
  tables?: TablePlaces
}>

/** A paragraph of one side in the script of the column, with its spaces bound. */
export function runsFor(
  text: Readonly<{ cnr: readonly Run[]; en: readonly Run[] }>,
  column: Column,
  keep: readonly string[],
): readonly Run[] {
  return text[column.side].map((run) => {
    const written = column.second === true ? run.text.replace(PEN_LINES, WRITTEN_BESIDE) : run.text
    return { ...run, text: bindSpaces(column.cyrillic ? (run.cyrillic ?? toCyrillic(written, keep)) : written) }
  })
}

/** What a figure shows, in the language and script of a column. */
export function figureAltOf(alt: Bilingual, column: Column, keep: readonly string[]): string {
  return column.cyrillic ? toCyrillic(alt[column.side], keep) : alt[column.side]
}

/** A pair of paragraphs as a strip with a track per column. `parents` are the sections the paragraphs belong to. */
export function createTextStrip(
  block: TextBlock,
  setting: Setting,
  parents: readonly number[],
  keepTail: boolean,
  place?: ItemPlace,
): Strip {
  const { paper } = setting
  const look = LOOKS[block.style]
  const tracks = paper.columns.map((column, index) => textTrack(block, column, parents[index] ?? null, setting, place))
  const size = letterSize(paper, look.size)
  const leading = paper.leading * Math.max(0.92, size / paper.size)
  const extra = penRoom(tracks, leading, size)
  return {
    id: block.id,
    leading,
    ...(extra === undefined ? {} : { extra }),
    before: look.before,
    after: look.after,
    tracks,
    // A citation of a few lines is read at one glance.
    splittable: block.style !== 'small' || Math.max(...tracks.map(({ lines }) => lines.length)) > SMALL_PRINT,
    keepWithNext: block.keepWithNext ?? false,
    keepTail,
    breakBefore: false,
    bookmarks: block.outline === undefined ? [] : [{ level: block.outline, title: headingOf(block, setting) }],
  }
}

// A bookmark says what the heading says, in every language of the document.
function headingOf({ text }: TextBlock, { paper, keep }: Setting): string {
  const sides = paper.columns.map((column) => plain(runsFor(text, column, keep)).replaceAll('\u00a0', ' '))
  return [...new Set(sides)].join(' / ')
}

function textTrack(
  block: TextBlock,
  column: Column,
  parent: number | null,
  setting: Setting,
  place: ItemPlace | undefined,
): Track {
  const { paper, fonts, structure, keep } = setting
  const look = LOOKS[block.style]
  const size = letterSize(paper, look.size)
  const runs = runsFor(block.text, column, keep)
  const inset = (place?.text ?? look.indent) + (look.inset ?? 0) * column.width
  const width = (column.width - inset) / (1 + look.spacing * 1.6)
  const running = isRunning(block, paper)
  const language = running ? hyphenationLanguageOf(column) : undefined
  const even = running && paper.columns.length === 1 && !plain(runs).includes('___')
  const lines = breakLines(runs, fonts, look, size, width, block.id, language, even)
  const item = look.indent > 0 ? structure.add('LI', parent) : null
  const label =
    item === null || block.label === undefined || place === undefined || isTickedBefore(block.label, column, paper)
      ? undefined
      : itemLabel(block.label, place, column, item, setting)
  const type = item === null ? tagOf(block) : 'LBody'
  const element = structure.add(type, item ?? parent, { lang: column.lang })
  return {
    x: column.x + inset,
    width: column.width - inset,
    align: look.align,
    even,
    lines: withPens(lines, element, column, structure).map((line) => ({ line, element, size, spacing: look.spacing })),
    ...(label === undefined ? {} : { label }),
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

function tagOf(block: TextBlock): 'P' | 'H1' | 'H2' {
  if (block.outline === undefined) return 'P'
  return block.outline === 1 ? 'H1' : 'H2'
}

// One box to tick, before the first language: of two nobody knows which one counts.
function isTickedBefore(label: Bilingual, column: Column, { columns }: Paper): boolean {
  return isBox(label, column) && (column !== columns[0] || column.second === true)
}
