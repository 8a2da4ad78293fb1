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

function compose(said: readonly Said[]): string {
  return joinSearched({
    cnr: said.map((one) => (typeof one === 'string' ? one : one?.cnr)),
    en: said.map((one) => (typeof one === 'string' ? '' : one?.en)),
  })
}

type Sides = Readonly<Record<keyof Bilingual, readonly (string | undefined)[]>>

/** What is said in Montenegrin, and behind it what English says otherwise, each once. Never fails. Source: none, an index. */
export function joinSearched({ cnr, en }: Sides): string {
  const known = new Set([''])
  const [first, second] = [cnr, en].map((side) => {
    const texts = side.map((one = '') => one.replace(/\s+/g, ' ').trim())
    return texts.filter((one) => !known.has(one) && known.add(one)).join(SEAM)
  })
  return second === '' ? String(first) : `${String(first)}\n${String(second)}`
}

/** The sides of a text that `joinSearched` joined, by language; of one that says all in Montenegrin that alone. Never fails. Source: none, an index. */
export function splitSearched(text: string): readonly Readonly<{ language: keyof Bilingual; text: string }>[] {
  const [cnr = '', ...en] = text.split('\n')
  const sides = [
    { language: 'cnr', text: cnr },
    { language: 'en', text: en.join(' ') },
  ] as const
  return sides.filter((side) => side.text !== '')
}
