import { plain, type PairedText, type TableBlock } from '../../../shared/document/content/content.ts'
import { breakLines } from './breakLines.ts'
import { PADDING, computeTableFactor, placesOf } from './columnPlaces.ts'
import type { ColumnPlace } from './tablePlaces.ts'
import type { Column, Paper } from './paper.ts'
import { penRoom, withPens } from './pen.ts'
import { measureBody, type Strip, type Track, type TrackLine } from './strip.ts'
import { runsFor, type Setting } from './textStrip.ts'

// A table of so few rows stands on one page, unless it is so high (as a share of the page) that the page before would stay empty.
const SMALL = 5
const LOW = 0.6
// The second language of a cell, in parts of the first.
const SECOND = 0.94

/**
 * The rows of a table over the whole width of the page. In a bilingual document every cell says both languages, the
 * second in italic below the first; equal texts are said once. The header is repeated on every page as an artifact.
 */
export function createTableStrips(block: TableBlock, setting: Setting): readonly Strip[] {
  const { structure, paper } = setting
  const side = paper.columns[0]
  const title = side === undefined ? '' : plain(runsFor(block.summary, side, setting.keep))
  const table = structure.add('Table', null, { title })
  const places = placesOf(block, setting) ?? []
  const head = structure.add('THead', table)
  const body = structure.add('TBody', table)
  const header = row(
    block,
    block.columns.map((column) => column.header),
    places,
    setting,
    'TH',
    structure.add('TR', head),
  )
  const repeated: Strip = { ...header, tracks: header.tracks.map(asArtifact), bookmarks: [] }
  const rows = block.rows.map(({ cells, emphasis }) =>
    row(block, cells, places, setting, 'TD', structure.add('TR', body), emphasis),
  )
  const isWhole = rows.length <= SMALL && heightOf([header, ...rows]) <= LOW * (paper.height - paper.bottom - paper.top)
  const last = rows.length - 1
  const bound = rows.map((strip, index) => ({
    ...strip,
    repeatedHeader: repeated,
    // Neither the first row nor the last stands alone with its header.
    keepWithNext: (isWhole || index === 0 || index === last - 1) && index < last,
    after: index === last ? 1.2 : 0.5,
  }))
  return [{ ...header, keepWithNext: true }, ...bound]
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + measureBody(strip) + strip.after * strip.leading, 0)
}

function row(
  block: TableBlock,
  cells: readonly PairedText[],
  places: readonly ColumnPlace[],
  setting: Setting,
  type: 'TH' | 'TD',
  parent: number,
  emphasis = false,
): Strip {
  const { paper } = setting
  const tracks = places.map((place, index) => {
    const isRowHeader = type === 'TD' && index === (block.rowHeader ?? 0)
    const scope = type === 'TH' ? 'Column' : isRowHeader ? 'Row' : undefined
    const cell = cells[index] ?? { cnr: [], en: [] }
    return cellTrack(cell, place, setting, scope, parent, type === 'TH' || emphasis, block.id)
  })
  const factor = computeTableFactor(paper)
  const leading = paper.leading * factor
  const extra = penRoom(tracks, leading, paper.size * factor)
  return {
    id: block.id,
    leading,
    ...(extra === undefined ? {} : { extra }),
    before: type === 'TH' ? 0.5 : 0,
    after: 0.5,
    tracks,
    splittable: Math.max(...tracks.map((track) => track.lines.length)) > 12,
    keepWithNext: false,
    keepTail: false,
    breakBefore: false,
    rules: {
      x1: paper.left,
      x2: rightOf(places, paper),
      ...(type === 'TH' ? { above: 0.8 } : {}),
      below: type === 'TH' || emphasis ? 0.8 : 0.3,
    },
    bookmarks: [],
  }
}

// The rules end with the last column.
function rightOf(places: readonly ColumnPlace[], paper: Paper): number {
  const last = places.at(-1)
  return last === undefined ? paper.width - paper.right : last.x + last.width
}

function cellTrack(
  cell: PairedText,
  place: ColumnPlace,
  setting: Setting,
  scope: 'Column' | 'Row' | undefined,
  parent: number,
  bold: boolean,
  id: string,
): Track {
  const { paper, fonts, structure, keep } = setting
  const size = paper.size * computeTableFactor(paper)
  const element = structure.add(scope === undefined ? 'TD' : 'TH', parent, scope === undefined ? {} : { scope })
  const width = place.width - 2 * PADDING
  const same = plain(cell.cnr) === plain(cell.en)
  const columns = same ? paper.columns.slice(0, 1) : paper.columns
  const lines = columns.flatMap((column: Column, index): TrackLine[] => {
    const runs = runsFor(cell, column, keep)
    // An empty cell holds nothing, not a paragraph without words.
    if (plain(runs) === '') return []
    const paragraph = structure.add('P', element, { lang: column.lang })
    const look = index === 0 ? { bold } : { italic: true }
    const size2 = index === 0 ? size : Math.max(size * SECOND, paper.smallest)
    const broken = breakLines(runs, fonts, look, size2, width, id)
    return withPens(broken, paragraph, column, structure).map((line) => ({
      line,
      element: paragraph,
      size: size2,
      spacing: 0,
    }))
  })
  return { x: place.x + PADDING, width, align: place.column.align, lines }
}

function asArtifact(track: Track): Track {
  return { ...track, lines: track.lines.map((line) => ({ ...line, element: null })) }
}
