import { evidence, type Evidence } from '../../shared/domain/caseFile/evidence.ts'
import { proposeEvidenceKind } from '../../shared/domain/claim/evidenceKind.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import { fields, noField } from './field.ts'
import { defineForm } from './form.ts'
import { choice, date, pair, wholeNumber } from './kinds.ts'

const { kind, strength } = evidence.shape

/** One item of evidence (ZKP 236/3). */
export const evidenceForm = defineForm<Evidence>()(
  'evidence',
  fields<Evidence>()({
    id: noField('given when the entry is made'),
    title: { kind: pair({ sides: ['cnr'] }), required: true },
    source: { kind: pair() },
    kind: { kind: choice(kind.options, 'rules.evidenceKind'), required: true },
    date: { kind: date() },
    pages: { kind: wholeNumber(0, 100_000) },
    strength: { kind: choice(strength.unwrap().options, 'screens.strength', { inSight: true }) },
  }),
  { schema: evidence, follow: followEvidence },
)

type Typed = Readonly<{ title: Bilingual; kind: string }>

/** The kind follows the title while nobody has chosen another. */
export function followEvidence<Item extends Typed>(before: Item, after: Item): Item {
  if (before.title === after.title) return after
  const kind = proposeEvidenceKind(after.title)
  const isFree = after.kind === '' || after.kind === proposeEvidenceKind(before.title)
  return isFree && kind !== undefined ? { ...after, kind } : after
}
