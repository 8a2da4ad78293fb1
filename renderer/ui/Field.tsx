import { useId, type ChangeEvent, type CSSProperties, type ReactNode } from 'react'

/** By what a control is known to its label and to the words about it. */
type Described = Readonly<{ id: string; describedBy: string | undefined }>

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
  children: (described: Described) => ReactNode
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

type Controlled = Readonly<{
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  autoFocus?: boolean | undefined
  field?: string | undefined
}>

/** What every control of a field says of itself: what it holds, whether that is wrong, and where the words for it stand. */
export function controlProps({ id, describedBy }: Described, { value, onChange, error, autoFocus, field }: Controlled) {
  return {
    id,
    value,
    autoFocus,
    'data-field': field,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': describedBy,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      onChange(target.value)
    },
  }
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
  const { label, row, error, hint, hideLabel, type = 'text', kind, isReadOnly = false } = props
  return (
    <FieldShell label={label} row={row} error={error} hint={hint} note={props.note} hideLabel={hideLabel ?? false}>
      {(described) => (
        <input
          {...controlProps(described, props)}
          className={kind}
          type={type}
          readOnly={isReadOnly}
          maxLength={props.maxLength ?? 10_000}
          placeholder={props.placeholder}
          lang={props.lang}
          autoComplete="off"
          spellCheck={false}
          inputMode={kind === 'amount' ? 'decimal' : undefined}
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
  maxLength?: number
  autoFocus?: boolean
  field?: string | undefined
  lang?: string
}>

export function TextArea(props: AreaProps) {
  const { label, row, error, note, hideLabel, isReadOnly = false, rows = 2, lang } = props
  return (
    <FieldShell label={label} row={row} error={error} note={note} hideLabel={hideLabel ?? false}>
      {(described) => (
        <textarea
          {...controlProps(described, props)}
          readOnly={isReadOnly}
          rows={rows}
          // An area that grows with its content knows no rows of its own.
          style={{ '--rows': rows } as CSSProperties}
          lang={lang}
          maxLength={props.maxLength ?? 20_000}
        />
      )}
    </FieldShell>
  )
}
