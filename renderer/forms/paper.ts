import { paperFields, type PaperField, type PaperFields } from '../../shared/domain/papers/paperFields.ts'
import { PAPER_KINDS, paperRowOf, variantsOf, type PaperKind } from '../../shared/domain/papers/paperKinds.ts'
import {
  PAPER_CHANNELS,
  PAPER_OUTCOMES,
  paperReturn,
  paperSending,
  type PaperReturn,
  type PaperSending,
} from '../../shared/domain/papers/paperLife.ts'
import { fields, noField } from './field.ts'
import { defineForm } from './form.ts'
import { choice, date, line, person, tick, ticks } from './kinds.ts'

/** What is asked for a kind of paper follows from its row in the table of papers. */
function formOf(kind: PaperKind) {
  const { asks } = paperRowOf(kind)
  const isAsked = (name: PaperField) => () => asks.includes(name)
  return defineForm<PaperFields>()(
    'paper',
    fields<PaperFields>()({
      claim: noField('chosen beside the kind'),
      injured: noField('chosen beside the kind'),
      recipient: { kind: person(), when: isAsked('recipient') },
      date: { kind: date(), when: isAsked('date') },
      final: { kind: date(), when: isAsked('final') },
      enforceable: { kind: date(), when: isAsked('enforceable') },
      variants: { kind: ticks(variantsOf(kind), 'papers.variant'), required: true },
      large: { kind: tick() },
    }),
    { schema: paperFields, start: { variants: ['bilingual'] } },
  )
}

/** What is asked for each kind of paper. */
export const PAPER_FORMS = Object.fromEntries(PAPER_KINDS.map((kind) => [kind, formOf(kind)])) as Readonly<
  Record<PaperKind, ReturnType<typeof formOf>>
>

/** To whom a paper went, how and when. */
export const sendingForm = defineForm<PaperSending>()(
  'sending',
  fields<PaperSending>()({
    recipient: { kind: person() },
    to: { kind: line() },
    channel: { kind: choice(PAPER_CHANNELS, 'papers.channel'), required: true },
    date: { kind: date(), required: true },
  }),
  { schema: paperSending },
)

/** When and how it came back. */
export const returnForm = defineForm<PaperReturn>()(
  'return',
  fields<PaperReturn>()({
    date: { kind: date(), required: true },
    outcome: { kind: choice(PAPER_OUTCOMES, 'papers.outcome'), required: true },
    signedBy: { kind: line() },
  }),
  { schema: paperReturn },
)
