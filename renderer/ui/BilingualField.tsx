import type { ReactNode } from 'react'
import { TextArea, TextField } from './Field.tsx'

export type RawBilingual = Readonly<{ cnr: string; en: string }>

type Props = Readonly<{
  label: string
  row?: string | undefined
  marks: Readonly<{ cnr: string; en: string }>
  value: RawBilingual
  onChange: (value: RawBilingual, side: keyof RawBilingual) => void
  maxLength?: number | undefined
  isLong?: boolean
  isReadOnly?: boolean
  errors?: Readonly<{ cnr: string | undefined; en: string | undefined }>
  notes?: Readonly<{ cnr: ReactNode; en: ReactNode }>
  field?: string
  hideLabel?: boolean
}>

const LANG = { cnr: 'sr-Latn-ME', en: 'en' } as const

/** One text in both languages, side by side as it will stand on paper. */
export function BilingualField(props: Props) {
  const {
    label,
    row,
    marks,
    value,
    onChange,
    isLong = false,
    isReadOnly = false,
    errors,
    notes,
    field,
    hideLabel,
    maxLength,
  } = props
  const Control = isLong ? TextArea : TextField
  return (
    <div className="pair">
      {(['cnr', 'en'] as const).map((side) => (
        <Control
          key={side}
          label={`${label} · ${marks[side]}`}
          row={row}
          value={value[side]}
          onChange={(text) => {
            onChange({ ...value, [side]: text }, side)
          }}
          isReadOnly={isReadOnly}
          error={errors?.[side]}
          note={notes?.[side]}
          field={field === undefined ? undefined : `${field}.${side}`}
          lang={LANG[side]}
          {...(maxLength === undefined ? {} : { maxLength })}
          hideLabel={hideLabel ?? false}
        />
      ))}
    </div>
  )
}
