import table from '../../../resources/legal/heads.json' with { type: 'json' }
import type { Calculation } from '../caseFile/claim.ts'
import type { Evidence } from '../caseFile/evidence.ts'
import type { HeadCode } from '../caseFile/headCodes.ts'
import type { CalendarDate } from '../../time/calendarDate.ts'
import { isInForce, type Validity } from '../../time/validity.ts'
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
  validFrom: string
  validTo: string | null
}>

/** A personality right (ZOO) a non-material head rests on. */
export type PersonalityRight = Readonly<{ key: string; name: Bilingual; validFrom: string; validTo: string | null }>

/** Every version of every head, those of one head after another. */
export const headVersions: readonly Head[] = table.heads.map((row) => {
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

/** The newest version of each head, in the order of the list. */
export const heads: readonly Head[] = headVersions.filter((head, index) => headVersions[index + 1]?.code !== head.code)

/** Every version of every personality right. */
export const personalityRights: readonly PersonalityRight[] = table.personalityRights

const newest = new Map(heads.map((head) => [head.code, head]))

/**
 * The head of a code as it stood on a day, or the newest without one; every code of the case form is in the list, a
 * missing one is a bug: throws.
 */
export function headByCode(code: HeadCode, on?: CalendarDate, versions: readonly Head[] = headVersions): Head {
  const found =
    on === undefined
      ? newest.get(code)
      : versionOn(
          versions.filter((head) => head.code === code),
          on,
        )
  if (found === undefined) throw new RangeError('head missing from the list')
  return found
}

/** A personality right by its key as it stood on a day, or the newest without one. */
export function findPersonalityRight(
  key: string,
  on?: CalendarDate,
  versions: readonly PersonalityRight[] = personalityRights,
): PersonalityRight | undefined {
  const ofKey = versions.filter((right) => right.key === key)
  return on === undefined ? ofKey.at(-1) : versionOn(ofKey, on)
}

// Before the first version known, that first version.
function versionOn<Version extends Validity>(versions: readonly Version[], on: CalendarDate): Version | undefined {
  return versions.findLast((version) => isInForce(version, on)) ?? versions[0]
}
