import {
  ADVANCE_BEARERS,
  ENFORCEMENT_BODIES,
  ENFORCEMENT_KINDS,
  ENFORCEMENT_OBJECTS,
  OBJECTORS,
  toldStep,
  type EnforcementKind,
  type ToldStep,
} from '../../shared/domain/caseFile/enforcement.ts'
import { toldPartsOf, type StepPart } from '../../shared/domain/enforcement/stepParts.ts'
import { fields, noField } from './field.ts'
import { defineForm } from './form.ts'
import { choice, date, line, money } from './kinds.ts'

function formOf(kind: EnforcementKind) {
  const { needs, may = [], outcomes = [] } = toldPartsOf(kind)
  const asked = (part: StepPart) => ({
    required: () => needs.includes(part),
    when: () => needs.includes(part) || may.includes(part),
  })
  return defineForm<ToldStep>()(
    'enforcement',
    fields<ToldStep>()({
      id: noField('given when the step is made'),
      kind: noField('what the step is, chosen before'),
      proceeding: noField('the motion that the step belongs to'),
      debtor: noField('against whom the motion is'),
      date: { kind: date(), required: true },
      body: { kind: choice(ENFORCEMENT_BODIES, 'enforcement.body'), ...asked('body') },
      name: { kind: line(), ...asked('name') },
      mark: { kind: line(), ...asked('mark') },
      bearer: { kind: choice(ADVANCE_BEARERS, 'enforcement.bearer'), ...asked('bearer') },
      outcome: { kind: choice(outcomes, 'enforcement.outcome'), ...asked('outcome') },
      party: { kind: choice(OBJECTORS, 'enforcement.party'), ...asked('party') },
      object: { kind: choice(ENFORCEMENT_OBJECTS, 'enforcement.object'), ...asked('object') },
      amountCents: { kind: money(), ...asked('amountCents') },
      note: { kind: line() },
    }),
    { schema: toldStep },
  )
}

/** A step of an enforcement, by its kind: what is asked about it differs. */
export const ENFORCEMENT_FORMS = Object.fromEntries(ENFORCEMENT_KINDS.map((kind) => [kind, formOf(kind)])) as Readonly<
  Record<EnforcementKind, ReturnType<typeof formOf>>
>
