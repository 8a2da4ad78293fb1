import type { ClaimHead } from '../caseFile/claim.ts'
import type { Evidence } from '../caseFile/evidence.ts'
import { headByCode, type UsualEvidence } from '../legal/heads.ts'
import { isUsual } from './headPreset.ts'

/** How well a head is shown, by the best of its evidence (ZKP 236/3). */
export type Standing = 'none' | 'weak' | 'supporting' | 'strong'

/** A kind of evidence that usually shows a head and is not among its own; `inFile` are items of the file that would do. */
export type MissingEvidence = Readonly<{ kind: UsualEvidence['kind']; inFile: readonly Evidence[] }>

/** What shows one head, and what is usual for it and lacking, the strongest first. */
export type Support = Readonly<{ standing: Standing; items: readonly Evidence[]; missing: readonly MissingEvidence[] }>

/**
 * What supports a head, how strongly, and which of the kinds that are usual for it are not among its evidence. An item
 * without a mark supports. Never fails; ids that are not in the file are left out. Source: ZKP 236/3;
 * resources/legal/heads.json (usual evidence of each head, derived from awards read).
 */
export function judgeSupport(head: ClaimHead, evidence: readonly Evidence[]): Support {
  const items = evidence.filter(({ id }) => head.evidence.includes(id))
  const missing = headByCode(head.code)
    .evidence.filter((usual) => !items.some((item) => isUsual(usual, item)))
    .map((usual) => ({ kind: usual.kind, inFile: evidence.filter((item) => isUsual(usual, item)) }))
  return { standing: standingOf(items), items, missing: mergeKinds(missing) }
}

/**
 * The findings about one head of a claim, which stands at `index` among its heads: those at one of its fields, and those about the head
 * as a whole, as that it is claimed twice. Never fails. Source: paths of findings, `shared/domain/claim/finding.ts`.
 */
export function findingsOfHead<Finding extends Readonly<{ field: string }>>(
  findings: readonly Finding[],
  index: number,
): readonly Finding[] {
  const place = `.heads.${String(index)}.`
  return findings.filter(({ field }) => `${field}.`.includes(place))
}

function standingOf(items: readonly Evidence[]): Standing {
  if (items.length === 0) return 'none'
  if (items.some(({ strength }) => strength === 'strong')) return 'strong'
  return items.some(({ strength }) => strength !== 'weak') ? 'supporting' : 'weak'
}

/** One kind may be usual for several reasons; it is named once. */
function mergeKinds(missing: readonly MissingEvidence[]): readonly MissingEvidence[] {
  const kinds = [...new Set(missing.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    kind,
    inFile: [...new Set(missing.flatMap((one) => (one.kind === kind ? one.inFile : [])))],
  }))
}
