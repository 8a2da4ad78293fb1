import table from '../../../resources/legal/heads.json' with { type: 'json' }
import type { Calculation } from '../caseFile/claim.ts'
import type { Evidence } from '../caseFile/evidence.ts'
import type { HeadCode } from '../caseFile/headCodes.ts'
import { isLegalBasisKey, type LegalBasisKey } from './legalBases.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** Damage in property, damage to a right of personality, or return and annulment (ZKP 234/2). */
export type HeadKind = 'material' | 'nonMaterial' | 'return'

/**
 * Evidence that is usual for a head (ZKP 236/3; domain §5, item 8: the list is derived from awards read, a lawyer may change
 * it): a kind and, where one kind shows many things, beginnings of words of which one stands in its title; any where there is none.
 */
export type UsualEvidence = Readonly<{ kind: Evidence['kind']; words: readonly string[] }>

/** A head of damage of the code list (domain §5.1). `genitive` follows «na ime …» in the operative part. */
export type Head = Readonly<{
  code: HeadCode
  kind: HeadKind
  name: Bilingual
  genitive: string
  basis: LegalBasisKey
  /** Key among `personalityRights`, for non-material heads. */
  personalityRight: string | null
  /** Ways of calculating that fit the head; the first is the usual one and is offered (domain §5.1). */
  methods: readonly Calculation['method'][]
  /** What is usually counted where the head is calculated by units. */
  unit: Bilingual | null
  /** What usually shows it, the strongest first. */
  evidence: readonly UsualEvidence[]
}>

/** A personality right (ZOO) a non-material head rests on. */
export type PersonalityRight = Readonly<{ key: string; name: Bilingual }>

/** The heads in the order of the list. */
export const heads: readonly Head[] = table.heads.map((row) => {
  if (!isLegalBasisKey(row.basis)) throw new RangeError('head without a known legal basis')
  return {
    ...row,
    code: row.code as HeadCode,
    kind: row.kind as HeadKind,
    basis: row.basis,
    methods: row.methods as Calculation['method'][],
    evidence: row.evidence as readonly UsualEvidence[],
  }
})

/** Personality rights in the order of the list. */
export const personalityRights: readonly PersonalityRight[] = table.personalityRights

const byCode = new Map(heads.map((head) => [head.code, head]))

/** The head of a code; every code of the case form is in the list, a missing one is a bug: throws. */
export function headByCode(code: HeadCode): Head {
  const found = byCode.get(code)
  if (found === undefined) throw new RangeError('head missing from the list')
  return found
}
