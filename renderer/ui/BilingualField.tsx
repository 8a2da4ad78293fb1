import { TextArea, TextField } from './Field.tsx'
import type { Bilingual } from '../../shared/text/bilingual.ts'

type Props = Readonly<{
  label: string
  marks: Bilingual
  value: Bilingual
  onChange: (value: Bilingual) => void
  isLong?: boolean
  isReadOnly?: boolean
  error?: string | undefined
  field?: string
  hideLabel?: boolean
}>

/** One text in both languages, side by side as it will stand on paper. */
export function BilingualField({
  label,
  marks,
  value,
  onChange,
  isLong = false,
  isReadOnly = false,
  error,
  field,
  hideLabel,
}: Props) {
  const Control = isLong ? TextArea : TextField
  return (
    <div className="pair">
      <Control
        label={`${label} · ${marks.cnr}`}
        value={value.cnr}
        onChange={(cnr) => {
          onChange({ ...value, cnr })
        }}
        isReadOnly={isReadOnly}
        error={error}
        field={field === undefined ? undefined : `${field}.cnr`}
        lang="sr-Latn-ME"
        hideLabel={hideLabel ?? false}
      />
      <Control
        label={`${label} · ${marks.en}`}
        value={value.en}
        onChange={(en) => {
          onChange({ ...value, en })
        }}
        isReadOnly={isReadOnly}
        field={field === undefined ? undefined : `${field}.en`}
        lang="en"
        hideLabel={hideLabel ?? false}
      />
    </div>
  )
}
