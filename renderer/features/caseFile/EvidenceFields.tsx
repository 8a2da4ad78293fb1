import { Field } from '../../forms/Field.tsx'
import { FieldGrid } from '../../forms/FieldGroups.tsx'

export function EvidenceFields() {
  return (
    <div className="stack">
      <Field path="title" />
      <Field path="source" />
      <FieldGrid fields={['kind', 'date', 'pages', 'strength']} />
    </div>
  )
}
