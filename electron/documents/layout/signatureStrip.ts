import type { SignatureBlock } from '../../../shared/document/content/content.ts'
import { breakLines } from './breakLines.ts'
import type { Column } from './paper.ts'
import type { Strip, Track } from './strip.ts'
import { runsFor, type Setting } from './textStrip.ts'

// Between two signatures, in points.
const APART = 8

type Words = Readonly<Pick<Setting, 'paper' | 'fonts' | 'keep'>>
type Signatory = SignatureBlock['signatories'][number]

/**
 * Signatures side by side in every column, in as many rows as give each office a line of its own (three fit a wide
 * column, two a narrow one); the rows never part.
 */
export function createSignatureStrips(
  block: SignatureBlock,
  setting: Setting,
  parents: readonly number[],
): readonly Strip[] {
  const rows = createSignatureRows(block, setting)
  return rows.map((row, index) => ({ ...signatureRow(row, setting, parents), keepWithNext: index < rows.length - 1 }))
}

/** Which signatures stand side by side. */
export function createSignatureRows(block: SignatureBlock, setting: Words): readonly SignatureBlock[] {
  const { signatories } = block
  let inRow = Math.max(1, signatories.length)
  while (inRow > 2 && !officesFit(signatories, inRow, setting)) inRow -= 1
  const rows: SignatureBlock[] = []
  for (let from = 0; from < signatories.length; from += inRow) {
    rows.push({ ...block, signatories: signatories.slice(from, from + inRow) })
  }
  return rows
}

function officesFit(signatories: readonly Signatory[], inRow: number, setting: Words): boolean {
  const { paper, fonts, keep } = setting
  return paper.columns.every((column) =>
    signatories.every(({ role }) => {
      const [run] = runsFor(role, column, keep)
      return run === undefined || fonts.bold.width(run.text) * (paper.size / 1000) <= column.width / inRow - APART
    }),
  )
}

function signatureRow(block: SignatureBlock, setting: Setting, parents: readonly number[]): Strip {
  const { paper } = setting
  const tracks = paper.columns.flatMap((column, index) => columnTracks(block, column, parents[index] ?? null, setting))
  return {
    id: block.id,
    leading: paper.leading * 1.15,
    before: 0.5,
    after: 1.5,
    tracks,
    paired: paper.columns.length > 1,
    splittable: false,
    keepWithNext: false,
    keepTail: false,
    breakBefore: false,
    bookmarks: [],
  }
}

function columnTracks(
  block: SignatureBlock,
  column: Column,
  parent: number | null,
  setting: Setting,
): readonly Track[] {
  const { paper, fonts, structure, keep } = setting
  const share = column.width / Math.max(1, block.signatories.length)
  return block.signatories.map(({ role, name }, index) => {
    const lines = [
      { text: role, look: { bold: true } },
      { text: name, look: {} },
    ].flatMap(({ text, look }) => {
      const element = structure.add('P', parent, { lang: column.lang })
      return breakLines(runsFor(text, column, keep), fonts, look, paper.size, share - APART, block.id).map((line) => ({
        line,
        element,
        size: paper.size,
        spacing: 0,
      }))
    })
    return { x: column.x + index * share, width: share - APART, align: 'centre', lines }
  })
}
