import {
  plain,
  type Block,
  type PairedText,
  type TableBlock,
  type TableRow,
  type TextBlock,
} from '../../../shared/document/content/content.ts'
import { placesOf, type PlacedWords } from './columnPlaces.ts'

/** The blocks of a document with every table that is too wide for its sheet set as a list. */
export function withoutWideTables(blocks: readonly Block[], setting: PlacedWords): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] =>
    block.kind === 'table' && placesOf(block, setting) === undefined ? tableAsList(block) : [block],
  )
}

/** A table as a list: what each row is about as an item, and below it every other cell after the name of its column. */
export function tableAsList(block: TableBlock): readonly TextBlock[] {
  const items = block.rows.map((row, index) => rowAsItems(block, row, `${block.id}.${index + 1}`))
  // A sum alone on a page says nothing: the row before it goes with it.
  if (block.rows.at(-1)?.emphasis !== true) return items.flat()
  return items.flatMap((own, index) =>
    index === items.length - 2 ? own.map((item) => ({ ...item, keepWithNext: true })) : own,
  )
}

function rowAsItems({ columns, rowHeader = 0 }: TableBlock, { cells, emphasis }: TableRow, id: string): TextBlock[] {
  const said = (index: number): PairedText => cells[index] ?? { cnr: [], en: [] }
  const number = said(0)
  const numbered = rowHeader > 0 && !isEmpty(number)
  const label = numbered ? { cnr: `${plain(number.cnr)}.`, en: `${plain(number.en)}.` } : { cnr: '–', en: '–' }
  const head: TextBlock = {
    kind: 'text',
    id,
    style: 'item',
    label,
    text: mapped(said(rowHeader), (runs) => runs.map((run) => ({ ...run, bold: true }))),
    keepWithNext: true,
  }
  const others = columns.flatMap((column, index): TextBlock[] => {
    if (index === rowHeader || (rowHeader > 0 && index === 0) || isEmpty(said(index))) return []
    const text: PairedText = {
      cnr: [{ text: `${plain(column.header.cnr)}: ` }, ...said(index).cnr],
      en: [{ text: `${plain(column.header.en)}: ` }, ...said(index).en],
    }
    const bold = emphasis === true ? mapped(text, (runs) => runs.map((run) => ({ ...run, bold: true }))) : text
    return [{ kind: 'text', id: `${id}.${index + 1}`, style: 'subitem', text: bold }]
  })
  return [head, ...others.map((other, at) => ({ ...other, keepWithNext: at < others.length - 1 }))]
}

function mapped({ cnr, en }: PairedText, change: (runs: PairedText['cnr']) => PairedText['cnr']): PairedText {
  return { cnr: change(cnr), en: change(en) }
}

function isEmpty({ cnr, en }: PairedText): boolean {
  return plain(cnr).trim() === '' && plain(en).trim() === ''
}
