import type { SignatureBlock } from '../../../shared/document/content/content.ts'
import { breakLines } from './breakLines.ts'
import type { Column } from './paper.ts'
import type { Strip, Track } from './strip.ts'
import { runsFor, type Setting } from './textStrip.ts'

/** Signatures side by side in every column; one band that never splits. */
export function signatureStrip(block: SignatureBlock, setting: Setting, parents: readonly number[]): Strip {
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
      return breakLines(runsFor(text, column, keep), fonts, look, paper.size, share - 8, block.id).map((line) => ({
        line,
        element,
        size: paper.size,
        spacing: 0,
      }))
    })
    return { x: column.x + index * share, width: share - 8, align: 'centre', lines }
  })
}
