import { proposeHead, type PresetSource } from '../../shared/domain/claim/headPreset.ts'
import type { PastedHead } from '../../shared/domain/claim/pastedHeads.ts'
import { headRows, type TypedHead } from './head.ts'
import { placeByKind } from './headOrder.ts'
import { findFreeRowId } from './rows.ts'

/** A pasted head as it would have been typed. */
export function toTypedHead(head: PastedHead, id: string): TypedHead {
  const [row] = headRows.toTyped([{ ...head, id }])
  if (row === undefined) throw new RangeError('a head is a row')
  return row
}

/**
 * The heads with those pasted, each behind the last of its kind; what the paste does not say of right and evidence is as usual
 * for the head, everything else as it was pasted.
 */
export function addPastedHeads(
  heads: readonly TypedHead[],
  pasted: readonly PastedHead[],
  source: PresetSource,
): readonly TypedHead[] {
  return pasted.reduce<readonly TypedHead[]>((before, head) => {
    const row = toTypedHead(head, findFreeRowId(before, 'h'))
    const { personalityRight = '', evidence } = proposeHead(head.code, source)
    const filled = { ...row, personalityRight, evidence: row.evidence.length === 0 ? [...evidence] : row.evidence }
    return placeByKind([...before, filled], before.length).heads
  }, heads)
}
