import {
  paired,
  plain,
  type PairedText,
  type Signatory,
  type SignatureBlock,
} from '../../../shared/document/content/content.ts'
import { isNameOpen, isSignedByHand } from '../../../shared/document/content/signatory.ts'
import { wordPair } from '../../../shared/document/words.ts'
import { breakLines } from './breakLines.ts'
import { isWrittenOn } from './paper.ts'
import { leadingFor } from './pen.ts'
import { createEmptyStrip, type Strip, type Track, type TrackLine } from './strip.ts'
import { runsFor, type Setting } from './textStrip.ts'

// Between two signatures, in points.
const APART = 16
// Fifteen millimetres for a signature by hand.
const HAND = 42.6
const LEADING = 1.1
const MOST_IN_ROW = 3

type Words = Readonly<Pick<Setting, 'paper' | 'fonts' | 'keep'>>
/** Where a signature stands, in points. */
export type SignaturePlace = Readonly<{ x: number; width: number }>

/** Signatures side by side over the whole sheet, once whatever the languages, in as many rows as their offices need. */
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
  let inRow = Math.min(MOST_IN_ROW, Math.max(1, signatories.length))
  while (inRow > 2 && !officesFit(signatories, inRow, setting)) inRow -= 1
  const rows: SignatureBlock[] = []
  for (let from = 0; from < signatories.length; from += inRow) {
    rows.push({ ...block, signatories: signatories.slice(from, from + inRow) })
  }
  return rows
}

/** The places of a row: one signature stands on the right, with the stamp on its left where the office has one. */
export function signaturePlaces(count: number, { paper }: Pick<Words, 'paper'>): readonly SignaturePlace[] {
  const whole = paper.width - paper.left - paper.right
  const share = whole / Math.max(2, count)
  const first = count === 1 ? paper.left + share : paper.left
  return Array.from({ length: count }, (_, index) => ({ x: first + index * share, width: share - APART }))
}

function officesFit(signatories: readonly Signatory[], inRow: number, setting: Words): boolean {
  const { paper, fonts, keep } = setting
  const [place] = signaturePlaces(inRow, setting)
  return paper.columns.every((column) =>
    signatories.every(({ role }) => {
      const [run] = runsFor(role, column, keep)
      return run === undefined || fonts.bold.width(run.text) * (paper.size / 1000) <= (place?.width ?? 0)
    }),
  )
}

function signatureRow(block: SignatureBlock, setting: Setting, parents: readonly number[]): Strip {
  const { paper } = setting
  const leading = paper.leading * LEADING
  const places = signaturePlaces(block.signatories.length, setting)
  // By the structure each place is read to its end before the next, from the left, as by the eye.
  const stamp = block.stamp === true && isWrittenOn(paper) && places.length === 1 ? stampLines(setting, parents) : []
  const signed = block.signatories.map((one, index) => {
    const place = places[index] ?? { x: paper.left, width: paper.width }
    const roles = roleLines(one, place, setting, parents, block.id)
    return { one, place, roles, names: nameLines(one, place, setting, parents, block.id) }
  })
  const deepest = Math.max(0, ...signed.map(({ roles }) => roles.length))
  const free = Math.ceil(HAND / leading)
  const tracks = signed.map(({ one, place, roles, names }): Track => {
    const hand = isWrittenOn(paper) && isSignedByHand(one) ? free : 0
    const lines = [...roles, ...freeLines(deepest - roles.length + hand), ...names]
    return { ...place, align: 'centre', lines, ...(hand > 0 ? { signedAt: deepest + hand - 1 } : {}) }
  })
  const marked = stamp.length === 0 ? [] : [stampTrack(stamp, setting, deepest)]
  const strip = { ...createEmptyStrip(block.id, paper), leading, before: 1, after: 1, tracks: [...marked, ...tracks] }
  const short = leadingFor(HAND, paper.size) - free * leading
  const isSigned = tracks.some(({ signedAt }) => signedAt !== undefined)
  return isSigned && short > 0 ? { ...strip, extra: [...Array<number>(deepest).fill(0), short] } : strip
}

function roleLines(
  { role }: Signatory,
  place: SignaturePlace,
  setting: Setting,
  parents: readonly number[],
  id: string,
): readonly TrackLine[] {
  return linesOf(role, place.width, { bold: true }, setting, parents, id)
}

function nameLines(one: Signatory, place: SignaturePlace, setting: Setting, parents: readonly number[], id: string) {
  return isNameOpen(one) ? [] : linesOf(one.name, place.width, {}, setting, parents, id)
}

function linesOf(
  text: PairedText,
  width: number,
  look: Readonly<{ bold?: boolean }>,
  { paper, fonts, structure, keep }: Setting,
  parents: readonly number[],
  id: string,
): readonly TrackLine[] {
  const columns = plain(text.cnr) === plain(text.en) ? paper.columns.slice(0, 1) : paper.columns
  return columns.flatMap((column, index) => {
    const element = structure.add('P', parents[index] ?? null, { lang: column.lang })
    const face = index === 0 ? look : { italic: true }
    const runs = runsFor(text, column, keep).map((run) => (index === 0 ? run : { text: run.text }))
    return breakLines(runs, fonts, face, paper.size, width, id).map((line) => ({
      line,
      element,
      size: paper.size,
      spacing: 0,
    }))
  })
}

function stampLines(setting: Setting, parents: readonly number[]): readonly TrackLine[] {
  return linesOf(paired(wordPair('sign.stamp')), stampPlace(setting).width, {}, setting, parents, 'stamp')
}

function stampTrack(lines: readonly TrackLine[], setting: Setting, from: number): Track {
  return { ...stampPlace(setting), align: 'centre', lines: [...freeLines(from + 1), ...lines] }
}

function stampPlace({ paper }: Setting): SignaturePlace {
  return { x: paper.left, width: (paper.width - paper.left - paper.right) / 2 - APART }
}

function freeLines(count: number): readonly TrackLine[] {
  return Array.from({ length: count }, () => ({
    line: { pieces: [], width: 0, ends: true },
    element: null,
    size: 1,
    spacing: 0,
  }))
}
