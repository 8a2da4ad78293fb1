import {
  STATE_KINDS,
  STATE_OUTCOMES,
  toldStateStep,
  type StateKind,
  type ToldStateStep,
} from '../../shared/domain/caseFile/stateCompensation.ts'
import { grantsSum, toldStatePartsOf, type StatePart } from '../../shared/domain/stateCompensation/stateParts.ts'
import { fields, noField } from './field.ts'
import { defineForm } from './form.ts'
import { choice, date, line, money, person } from './kinds.ts'

function formOf(kind: StateKind) {
  const { needs, may = [] } = toldStatePartsOf(kind)
  const asked = (part: StatePart) => ({
    required: () => needs.includes(part),
    when: () => needs.includes(part) || may.includes(part),
  })
  // Of a decision the sum is asked for where it grants one.
  const namesSum = ({ outcome }: Readonly<{ outcome?: unknown }>) =>
    kind === 'decision' ? grantsSum(outcome) : needs.includes('amountCents')
  return defineForm<ToldStateStep>()(
    'stateCompensation',
    fields<ToldStateStep>()({
      id: noField('given when the step is made'),
      kind: noField('what the step is, chosen before'),
      date: { kind: date(), required: true },
      name: { kind: line(), ...asked('name') },
      mark: { kind: line(), ...asked('mark') },
      outcome: { kind: choice(STATE_OUTCOMES, 'stateCompensation.outcome'), ...asked('outcome') },
      amountCents: { kind: money(), required: namesSum, when: namesSum },
      debtor: { kind: person('defendant', 'thirdParty'), ...asked('debtor') },
      note: { kind: line() },
    }),
    { schema: toldStateStep },
  )
}

/** A step of a compensation by the State, by its kind: what is asked about it differs. */
export const STATE_FORMS = Object.fromEntries(STATE_KINDS.map((kind) => [kind, formOf(kind)])) as Readonly<
  Record<StateKind, ReturnType<typeof formOf>>
>
