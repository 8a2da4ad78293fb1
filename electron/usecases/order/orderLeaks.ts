import type { PreviewRow } from '../../../shared/document/composeOrder.ts'
import { numberOfRow } from '../../../shared/document/paragraphNumbers.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { placeClaim } from '../../../shared/domain/decision/decisionContext.ts'
import { listOwnTexts } from '../../../shared/domain/decision/ownTexts.ts'
import { findLeakingRows } from './checkLeaks.ts'

/** A paragraph in which something of a protected person shows, and where it was typed, if the judge has typed it. */
type OrderLeak = Readonly<{ paragraph: number; field: string | undefined }>

/** The paragraphs of an order in which something of a protected person shows, by their numbers. What it is stays unsaid. */
export function findOrderLeaks(
  caseFile: CaseFile,
  decision: Readonly<{ claim: string }>,
  rows: readonly PreviewRow[],
): readonly OrderLeak[] {
  const leaking = findLeakingRows(caseFile, rows)
  if (leaking.length === 0) return []
  const placed = placeClaim(caseFile, decision.claim)
  const own = placed?.claimFile.decision === undefined ? [] : listOwnTexts(placed.claimFile.decision)
  const typed = findLeakingRows(caseFile, own).flatMap((at) => own[at] ?? [])
  return leaking.map((index) => {
    const said = flat(rows[index]?.text.cnr ?? '')
    const source = typed.find(({ text }) => said.includes(flat(text.cnr)))
    const field = source === undefined ? undefined : `${placed?.path ?? 'claims'}.decision.${source.path}.cnr`
    return { paragraph: numberOfRow(rows, index), field }
  })
}

/** Where the judge has typed what a row says, if a text of the judge's own stands in it. */
export function fieldOfRow(caseFile: CaseFile, claim: string, row: Pick<PreviewRow, 'text'>): string | undefined {
  const placed = placeClaim(caseFile, claim)
  const own = placed?.claimFile.decision === undefined ? [] : listOwnTexts(placed.claimFile.decision)
  const said = flat(row.text.cnr)
  const source = own.find(({ text }) => flat(text.cnr) !== '' && said.includes(flat(text.cnr)))
  return source === undefined ? undefined : `${placed?.path ?? 'claims'}.decision.${source.path}.cnr`
}

const flat = (text: string) => text.replace(/\s+/gu, ' ').trim()
