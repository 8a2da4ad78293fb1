import type { ReactNode } from 'react'

type Props = Readonly<{
  children: ReactNode
  onPress?: () => void
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  type?: 'button' | 'submit'
  /** It stays where the focus can be, so that nobody loses the place while something is under way. */
  isDisabled?: boolean
  /** Where a press leads while it cannot be done: to what is missing. */
  onBlocked?: () => void
  label?: string
  /** The field that begins with it: a list that has no row yet. */
  field?: string
  /** Of a button that shows and hides something: whether it shows now. */
  isExpanded?: boolean
  /** Offers it in the search under this name, as an act of the screen. */
  act?: string
}>

export function Button({
  children,
  onPress,
  kind = 'plain',
  type = 'button',
  isDisabled = false,
  onBlocked,
  label,
  field,
  isExpanded,
  act,
}: Props) {
  return (
    <button
      className={`btn ${kind}`}
      type={type}
      aria-disabled={isDisabled || undefined}
      aria-label={label}
      aria-expanded={isExpanded}
      data-field={field}
      data-act={act}
      onClick={(event) => {
        if (isDisabled) {
          event.preventDefault()
          onBlocked?.()
        } else onPress?.()
      }}
    >
      {children}
    </button>
  )
}
