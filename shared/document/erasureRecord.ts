import type { ErasedKind } from '../domain/retention/erasedKinds.ts'
import type { RetentionRuleId } from '../domain/retention/retentionRules.ts'

/** A case file that is erased, on its way to paper: by whom, what by count and fingerprint, and where it still lies. Nothing of what was in it. */
export type ErasureRecord = Readonly<{
  number: string
  office: string
  /** The identifier of the file in the program, which means nothing elsewhere. */
  file: string
  rule: RetentionRuleId
  from: string
  until: string
  day: string
  time: string
  proposedBy: string
  confirmedBy: string
  counts: Readonly<Record<ErasedKind, number>>
  things: readonly Readonly<{ kind: 'order' | 'paper' | 'attachment'; number: string | null; sha256: string }>[]
  /** Copies of the data; `goes`: the day by which the rule lets one go. */
  copies: readonly Readonly<{ name: string; madeOn: string; goes?: string }>[]
  /** Files that a restore or a new schema has put aside. */
  kept: readonly Readonly<{ name: string; madeOn: string }>[]
}>
