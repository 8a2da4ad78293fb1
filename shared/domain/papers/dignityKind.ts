import type { PaperKind } from './paperKinds.ts'

// The rules name documents in their own way: `serviceSlip`, and the motion itself simply `claim`.
const DIGNITY_KINDS: Readonly<Partial<Record<PaperKind, string>>> = {
  'property-claim': 'claim',
  'claim-supplement': 'supplement',
  'order-reasons': 'reasons',
  'anonymised-order': 'order',
  'envelope-c5': 'envelope',
}

/** How the rules on dignity call a paper (resources/legal/dignityRules.json). */
export function dignityKindOf(kind: PaperKind): string {
  return DIGNITY_KINDS[kind] ?? kind.replace(/-(?<letter>[a-z])/g, (_all, letter: string) => letter.toUpperCase())
}
