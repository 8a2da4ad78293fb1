import type { Claim, ClaimHead } from '../caseFile/claim.ts'

/** Where in a document a head is shown: pages as they are cited, `4` or `4–6, 9`, and what stands there. */
export type CitedPlace = NonNullable<ClaimHead['places']>[number]

/** The place of an item that a head cites; undefined where it cites the item as a whole. Never fails. Source: ZKP 236/3. */
export function placeIn(head: ClaimHead, evidence: string): CitedPlace | undefined {
  return head.places?.find((place) => place.evidence === evidence)
}

/**
 * The head with a page of one of its items cited, after those that are cited already and each once; without what stands
 * there unless it is told. An item that the head did not rest on supports it from now on. Never fails. Source: ZKP 236/3.
 */
export function withPage(head: ClaimHead, evidence: string, page: number, shows?: string): ClaimHead {
  const before = placeIn(head, evidence)
  const pages = [...new Set([...(before?.pages.split(', ') ?? []), String(page)])].join(', ')
  const told = shows ?? before?.shows
  const place = { evidence, pages, ...(told === undefined || told === '' ? {} : { shows: told }) }
  const others = head.places?.filter((one) => one.evidence !== evidence) ?? []
  const linked = head.evidence.includes(evidence) ? head.evidence : [...head.evidence, evidence]
  return { ...head, evidence: linked, places: [...others, place] }
}

/** The claim without places in items that its heads no longer rest on. Never fails. Source: ZKP 236/3. */
export function withoutLoosePlaces(claim: Claim): Claim {
  return {
    ...claim,
    heads: claim.heads.map((head) => {
      if (head.places === undefined) return head
      const { places, ...rest } = head
      const kept = places.filter(({ evidence }) => head.evidence.includes(evidence))
      return kept.length === 0 ? rest : { ...rest, places: kept }
    }),
  }
}
