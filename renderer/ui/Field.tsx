import { useId, type CSSProperties, type ReactNode } from 'react'

type Shell = Readonly<{
  label: string
  /** Which of several rows the field stands in: seen by its place, said by assistive technology. */
  row?: string | undefined
  error?: string | undefined
  hint?: string | undefined
  /** What is said beside it that is no error. */
  note?: ReactNode
  /** Label only for assistive technology: the column heading says it to the eye. */
  hideLabel?: boolean
  children: (ids: Readonly<{ id: string; describedBy: string | undefined }>) => ReactNode
}>

/** Label, control, hint and error in one column; the error is announced when it appears. */
export function FieldShell({ label, row, error, hint, note, hideLabel = false, children }: Shell) {
  const id = useId()
  const notes = [hint === undefined ? '' : `${id}-h`, error === undefined ? '' : `${id}-e`].filter(
    (note) => note !== '',
  )
  return (
    <div className={error === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id} className={hideLabel ? 'unseen' : undefined}>
        {label}
        {row !== undefined && <span className="unseen">, {row}</span>}
      </label>
      {children({ id, describedBy: notes.length === 0 ? undefined : notes.join(' ') })}
      {hint !== undefined && (
        <span className="hint" id={`${id}-h`}>
          {hint}
        </span>
      )}
      <span aria-live="polite" className="problem" id={`${id}-e`}>
        {error}
      </span>
      {note}
    </div>
  )
}

type TextProps = Readonly<{
  label: string
  row?: string | undefined
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  hint?: string | undefined
  note?: ReactNode
  hideLabel?: boolean
  type?: 'text' | 'search'
  kind?: 'amount' | 'date' | 'code' | undefined
  isReadOnly?: boolean
  autoFocus?: boolean
  maxLength?: number
  field?: string | undefined
  placeholder?: string | undefined
  lang?: string
}>

export function TextField(props: TextProps) {
  const { label, row, value, onChange, error, hint, hideLabel, type = 'text', kind, isReadOnly = false } = props
  return (
    <FieldShell label={label} row={row} error={error} hint={hint} note={props.note} hideLabel={hideLabel ?? false}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className={kind}
          type={type}
          value={value}
          readOnly={isReadOnly}
          autoFocus={props.autoFocus}
          maxLength={props.maxLength ?? 10_000}
          placeholder={props.placeholder}
          lang={props.lang}
          autoComplete="off"
          spellCheck={false}
          data-field={props.field}
          inputMode={kind === 'amount' ? 'decimal' : undefined}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy}
          onChange={(event) => {
            onChange(event.target.value)
          }}
        />
      )}
    </FieldShell>
  )
}

type AreaProps = Readonly<{
  label: string
  row?: string | undefined
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  note?: ReactNode
  hideLabel?: boolean
  isReadOnly?: boolean
  rows?: number
  autoFocus?: boolean
  field?: string | undefined
  lang?: string
}>

export function TextArea({
  label,
  row,
  value,
  onChange,
  error,
  note,
  hideLabel,
  isReadOnly = false,
  rows = 2,
  autoFocus,
  field,
  lang,
}: AreaProps) {
  return (
    <FieldShell label={label} row={row} error={error} note={note} hideLabel={hideLabel ?? false}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          value={value}
          readOnly={isReadOnly}
          rows={rows}
          // An area that grows with its content knows no rows of its own.
          style={{ '--rows': rows } as CSSProperties}
          autoFocus={autoFocus}
          lang={lang}
          maxLength={20_000}
          data-field={field}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy}
          onChange={(event) => {
            onChange(event.target.value)
          }}
        />
      )}
    </FieldShell>
  )
}
