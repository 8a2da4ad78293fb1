import { claim, measure, type Claim } from '../../shared/domain/caseFile/claim.ts'
import { group, rowsOrNone } from './composite.ts'
import type { Choosable } from './control.ts'
import { fields, noField, rowId } from './field.ts'
import { defineForm, type TypedForm } from './form.ts'
import { followCalculations, headRows } from './head.ts'
import { charges, choice, date, line, money, pair, people, person, tick, yesNo } from './kinds.ts'

type Asked = NonNullable<Claim['askedAsWitness']>
type Cost = NonNullable<Claim['costs']>[number]
type Measure = NonNullable<Claim['measures']>[number]

const asked = fields<Asked>()({ date: { kind: date(), required: true }, minutes: { kind: line() } })
const costs = fields<Cost>()({ title: { kind: pair() }, amountCents: { kind: money(), required: true } })
const measures = fields<Measure>()({
  id: rowId,
  basis: { kind: choice(measure.shape.basis.options, 'screens.measureBasis'), required: true },
  target: { kind: person('defendant', 'thirdParty'), required: true },
  object: { kind: pair({ sides: ['cnr'] }), required: true },
  reasons: { kind: pair({ isLong: true }) },
  date: { kind: date() },
})

/** A property claim with its heads, costs and measures (ZKP 234–238). */
export const claimForm = defineForm<Claim>()(
  'claim',
  fields<Claim>()({
    id: noField('given when the claim is begun'),
    // A successor becomes the claimant by an act: claim.succeed.
    claimant: { kind: person('injuredParty'), required: true },
    respondents: { kind: people('defendant', 'thirdParty') },
    offences: { kind: charges() },
    jointly: { kind: tick(), when: ({ respondents }) => Array.isArray(respondents) && respondents.length > 1 },
    informedOfRight: { kind: date() },
    askedAsWitness: { kind: group<Asked>()(asked) },
    filed: { kind: date() },
    filedWith: { kind: choice(claim.shape.filedWith.unwrap().options, 'screens.filedWith') },
    joinsProsecution: { kind: yesNo() },
    succession: noField('an act of its own: claim.succeed'),
    successorsAsked: noField('acts of their own: claim.askSuccessor and what follows from it'),
    withdrawn: noField('an act of its own with its own conditions: claim.withdraw'),
    heads: { kind: headRows },
    costs: { kind: rowsOrNone<Cost>()(costs, { idPrefix: 'cost' }) },
    measures: { kind: rowsOrNone<Measure>()(measures, { idPrefix: 'm' }) },
    note: { kind: pair({ isLong: true }) },
  }),
  {
    schema: claim,
    follow: (before, after) =>
      before.heads === after.heads ? after : { ...after, heads: followCalculations(before.heads, after.heads) },
  },
)

export type TypedClaim = TypedForm<typeof claimForm>

/**
 * A new claim: of the first injured party who has none yet, against all defendants, filed with the office that writes it.
 * `claimants` are those who claim already.
 */
export function newClaim(
  peopleOfFile: readonly Choosable[],
  filedWith: 'prosecution' | 'court',
  claimants: readonly string[] = [],
): TypedClaim {
  const inRole = (role: string) => peopleOfFile.filter((one) => one.role === role).map(({ id }) => id)
  const respondents = inRole('defendant')
  const injured = inRole('injuredParty')
  const claimant = injured.find((id) => !claimants.includes(id)) ?? injured[0] ?? ''
  return { ...claimForm.empty, claimant, respondents, jointly: respondents.length > 1, filedWith }
}
