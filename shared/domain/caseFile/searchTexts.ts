import type { Bilingual } from '../../text/bilingual.ts'
import type { Claim, ClaimHead } from './claim.ts'
import type { Evidence } from './evidence.ts'

const SEAM = ' · '
type Said = string | Bilingual | undefined

/** The words of an item of evidence by which it is found, in both languages. Never fails. Source: none, an index. */
export function searchTextOfEvidence({ title, source }: Evidence): string {
  return compose([title, source])
}

/** The words of a claim by which it is found: of its heads, costs, measures and notes. Never fails. Source: none, an index. */
export function searchTextOfClaim({ heads, costs = [], measures = [], note }: Claim): string {
  return compose([
    ...heads.flatMap(saidOfHead),
    ...costs.map(({ title }) => title),
    ...measures.flatMap(({ object, reasons }) => [object, reasons]),
    note,
  ])
}

function saidOfHead({ object, personalityRight, calculation, places = [], note }: ClaimHead): readonly Said[] {
  const items = 'items' in calculation ? (calculation.items ?? []) : []
  return [object, personalityRight, ...items.map(({ title }) => title), ...places.map(({ shows }) => shows), note]
}

/** Each text once, where both languages say the same too. */
function compose(said: readonly Said[]): string {
  const texts = said.flatMap((one) => (one === undefined || typeof one === 'string' ? [one ?? ''] : [one.cnr, one.en]))
  return [...new Set(texts.map((one) => one.trim()).filter((one) => one !== ''))].join(SEAM)
}
