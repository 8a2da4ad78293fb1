import { evidence, type Evidence } from '../../shared/domain/caseFile/evidence.ts'
import { fields, kept } from './field.ts'
import { defineForm } from './form.ts'
import { choice, date, pair, whole } from './kinds.ts'

const { kind, strength } = evidence.shape

/** One item of evidence (ZKP 236/3). */
export const evidenceForm = defineForm<Evidence>()(
  'evidence',
  fields<Evidence>()({
    id: kept('given when the entry is made'),
    title: { kind: pair({ sides: ['cnr'] }), required: true },
    source: { kind: pair() },
    kind: { kind: choice(kind.options, 'screens.evidenceKind'), required: true },
    date: { kind: date() },
    pages: { kind: whole(0, 100_000) },
    strength: { kind: choice(strength.unwrap().options, 'screens.strength') },
  }),
  { schema: evidence },
)
