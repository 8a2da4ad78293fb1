import { Field } from '../../forms/Field.tsx'

export function EvidenceFields() {
  return (
    <div className="stack">
      <Field path="title" />
      <div className="evidenceLine">
        {(['kind', 'date', 'pages', 'strength'] as const).map((path) => (
          <Field key={path} path={path} />
        ))}
      </div>
      <Field path="source" />
    </div>
  )
}
