import type { Claim, ClaimHead } from './claim.ts'
import type { Proceedings, VERDICT_KINDS } from './proceedings.ts'

type VerdictKind = (typeof VERDICT_KINDS)[number]
/** What of the proceedings says how each accused was judged of each offence. */
export type Judged = Pick<Proceedings, 'verdict' | 'offences'>
/** What of a claim says against whom it goes, and for which offences, as a whole and head by head. */
export type JudgedClaim = Pick<Claim, 'respondents' | 'offences'> &
  Readonly<{ heads?: readonly Pick<ClaimHead, 'offences'>[] }>

/**
 * How an accused was judged of an offence (ZKP 374): as decided of that very offence, else of that accused, else of all.
 * Undefined before the verdict.
 */
export function findVerdict({ verdict }: Judged, accused: string, offence?: string): VerdictKind | undefined {
  const own = (verdict?.separate ?? []).filter((one) => one.accused === accused)
  const found = own.find((one) => offence !== undefined && one.offence === offence)
  return (found ?? own.find((one) => one.offence === undefined))?.kind ?? verdict?.kind
}

/**
 * How an accused was judged of each of the offences that a claim comes from, in their order; of every charge where it names none
 * that is still charged (ZKP 239).
 */
export function findVerdictsOnClaim(
  judged: Judged,
  claim: JudgedClaim,
  accused: string,
): readonly (VerdictKind | undefined)[] {
  const all = judged.offences.map(({ id }) => id)
  const offences = offencesOf(claim)
  const own = offences === undefined ? all : all.filter((id) => id !== undefined && offences.includes(id))
  return (own.length === 0 ? all : own).map((offence) => findVerdict(judged, accused, offence))
}

// Where every head names its own, they are those of the claim.
function offencesOf({ offences, heads = [] }: JudgedClaim): readonly string[] | undefined {
  const named = heads.flatMap((head) => head.offences ?? [])
  const isEach = heads.length > 0 && heads.every((head) => head.offences !== undefined)
  return isEach ? [...new Set(named)] : offences
}

/**
 * Whether a respondent may be ordered to pay: found guilty of an offence that the claim comes from (ZKP 239/1). Who was not
 * judged apart is judged as the verdict says of all; before the verdict nobody is acquitted.
 */
export function isConvicted(judged: Judged, claim: JudgedClaim, accused: string): boolean {
  return findVerdictsOnClaim(judged, claim, accused).some((kind) => kind === undefined || kind === 'conviction')
}

/** The respondents who were not found guilty of anything that the claim comes from: against them it is referred (ZKP 239/3). */
export function findReleased(judged: Judged, claim: JudgedClaim): readonly string[] {
  if (judged.verdict === undefined) return []
  return [...new Set(claim.respondents)].filter((accused) => !isConvicted(judged, claim, accused))
}

/**
 * The verdict that the claim as a whole follows (ZKP 239/1, 239/3): a conviction where anybody it is directed against was
 * found guilty of an offence it comes from; else how the first of them was judged. Undefined before the verdict.
 */
export function findClaimVerdict(judged: Judged, claim: JudgedClaim): VerdictKind | undefined {
  const kinds = claim.respondents.flatMap((accused) => findVerdictsOnClaim(judged, claim, accused))
  if (kinds.length === 0) return judged.verdict?.kind
  return kinds.includes('conviction') ? 'conviction' : kinds[0]
}

/**
 * The verdict that a head follows (ZKP 239/1, 239/3): by the offences it names itself, else as the claim. Undefined before the
 * verdict.
 */
export function findHeadVerdict(
  judged: Judged,
  claim: JudgedClaim,
  head: Pick<ClaimHead, 'offences'> | undefined,
): VerdictKind | undefined {
  if (head === undefined) return findClaimVerdict(judged, claim)
  const { respondents } = claim
  return findClaimVerdict(judged, { respondents, offences: head.offences ?? claim.offences })
}
