import { Field } from '../../forms/Field.tsx'
import { FieldGroups, type FieldGroup } from '../../forms/FieldGroups.tsx'
import { useFormContext } from '../../forms/formContext.ts'
import { withCourt, type TypedProceedings } from '../../forms/proceedings.ts'
import { RowList } from '../../forms/RowList.tsx'

const COURSE = [
  'indictment.date',
  'indictment.confirmed',
  'mainHearingEnded',
  'gainCents',
  'verdict.kind',
  'verdict.announced',
  'plea',
]
const SEPARATE = ['verdict.separate']

/** The fields of the proceedings. Of a new file only what is known on the first day stands there at once. */
export function ProceedingsFields({ isNew }: Readonly<{ isNew: boolean }>) {
  const groups: readonly FieldGroup[] = [
    { name: 'case', fields: ['prosecution', 'prosecutionMark', 'court', 'courtMark'], content: <Offices /> },
    { name: 'offences', fields: ['offences'], content: <Offences /> },
    { name: 'course', fields: COURSE, isOptional: isNew },
    { name: 'separate', fields: SEPARATE, content: <SeparateVerdicts />, isOptional: true },
    { name: 'charge', fields: ['organised', 'place', 'facts', 'pleaClause'], content: <Charge />, isOptional: isNew },
    { name: 'hearings', fields: ['hearings'], content: <Hearings />, isOptional: isNew },
    { name: 'events', fields: ['events'], content: <Events />, isOptional: isNew },
  ]
  return (
    <div className="sheetForm">
      <FieldGroups groups={groups} />
    </div>
  )
}

function Offices() {
  const { store } = useFormContext()
  return (
    <div className="fieldGrid nameAndMark">
      <Field path="prosecution" />
      <Field path="prosecutionMark" />
      <Field
        path="court"
        onType={(court) => {
          store.act((typed) => withCourt(typed as TypedProceedings, String(court)), 'court', 'court')
        }}
      />
      <Field path="courtMark" />
    </div>
  )
}

function Offences() {
  return (
    <RowList
      path="offences"
      first="place"
      className="offenceRow"
      least={1}
      renderRow={(at) => (
        <>
          <Field path={`${at}.place`} />
          <Field path={`${at}.from`} />
          <Field path={`${at}.to`} />
        </>
      )}
    />
  )
}

/** Who was judged otherwise than the verdict says of all: acquitted of one offence, convicted of another. */
function SeparateVerdicts() {
  return (
    <RowList
      path="verdict.separate"
      first="accused"
      className="verdictRow"
      renderRow={(at) => (
        <>
          <Field path={`${at}.accused`} />
          <Field path={`${at}.offence`} />
          <Field path={`${at}.kind`} />
        </>
      )}
    />
  )
}

function Charge() {
  return (
    <div className="stack">
      <div className="fieldGrid">
        <Field path="organised" />
      </div>
      <Field path="place" />
      <Field path="facts" />
      <Field path="pleaClause" />
    </div>
  )
}

function Hearings() {
  return (
    <RowList
      path="hearings"
      first="date"
      className="hearingRow"
      renderRow={(at) => (
        <>
          <Field path={`${at}.date`} />
          <Field path={`${at}.kind`} />
          <Field path={`${at}.closed`} />
          <Field path={`${at}.outcome`} />
          <Field path={`${at}.adjournedTo`} />
          <Field path={`${at}.reason`} />
          <Field path={`${at}.present`} />
        </>
      )}
    />
  )
}

/** Events that start a time limit and have no place of their own. */
function Events() {
  return (
    <RowList
      path="events"
      first="date"
      className="eventRow"
      renderRow={(at) => (
        <>
          <Field path={`${at}.date`} />
          <Field path={`${at}.kind`} />
          <Field path={`${at}.person`} />
          <Field path={`${at}.until`} />
        </>
      )}
    />
  )
}
