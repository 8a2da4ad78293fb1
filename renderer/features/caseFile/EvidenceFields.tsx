import { Field } from '../../forms/Field.tsx'
import { FieldGrid } from '../../forms/FieldGroups.tsx'

export function EvidenceFields() {
  return (
    <div className="stack">
      <Field path="title" />
      <FieldGrid fields={['kind', 'date', 'pages', 'strength']} />
      <Field path="source" />
    </div>
  )
}
