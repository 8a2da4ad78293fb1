import { FieldGrid, FieldGroups, type FieldGroup } from '../../forms/FieldGroups.tsx'
import { useFormContext } from '../../forms/formContext.ts'
import { Field } from '../../forms/Field.tsx'
import { RowList } from '../../forms/RowList.tsx'

const STATEMENTS = ['informedOfRight', 'askedAsWitness.date', 'askedAsWitness.minutes', 'joinsProsecution']

type Props = Readonly<{
  /** The groups that are shown, where not all of them. */
  only?: readonly string[]
}>

/** Who claims, from whom, what the law wants said and asked (ZKP 236/4, 114/4), and what a claim may hold besides. */
export function ClaimFacts({ only }: Props) {
  const groups: readonly FieldGroup[] = [
    { name: 'parties', fields: ['claimant', 'respondents', 'offences', 'jointly'], content: <Parties /> },
    { name: 'statements', fields: STATEMENTS },
    { name: 'filing', fields: ['filed', 'filedWith'] },
    { name: 'costs', fields: ['costs'], content: <Costs />, isOptional: true },
    { name: 'measures', fields: ['measures'], content: <Measures />, isOptional: true },
    { name: 'note', fields: ['note'], content: <Field path="note" />, isOptional: true },
  ]
  return (
    <div className="panel claimFacts">
      <FieldGroups groups={only === undefined ? groups : groups.filter(({ name }) => only.includes(name))} />
    </div>
  )
}

function Parties() {
  return (
    <div className="stack">
      <FieldGrid fields={['claimant', 'respondents']} />
      <Charges />
      <Field path="jointly" />
    </div>
  )
}

/** From which of several offences the damage comes; of one charge there is nothing to choose. */
function Charges() {
  const { offences } = useFormContext()
  return offences.length > 1 ? <Field path="offences" /> : null
}

/** Costs stand apart from the claim: they are decided by other rules (ZKP 226). */
function Costs() {
  return (
    <RowList
      path="costs"
      first="title"
      className="itemRow"
      renderRow={(at) => (
        <>
          <Field path={`${at}.title`} />
          <Field path={`${at}.amountCents`} />
        </>
      )}
    />
  )
}

/** Measures to secure the claim, and the early return of things (ZKP 243–245, 481). */
function Measures() {
  return (
    <RowList
      path="measures"
      first="basis"
      className="measureRow"
      renderRow={(at) => (
        <div className="stack">
          <FieldGrid fields={['basis', 'target', 'date'].map((name) => `${at}.${name}`)} />
          <Field path={`${at}.object`} />
          <Field path={`${at}.reasons`} />
        </div>
      )}
    />
  )
}
