import type { ReactNode } from 'react'

type Props = Readonly<{
  children: ReactNode
  onPress?: () => void
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  type?: 'button' | 'submit'
  /** It stays where the focus can be, so that nobody loses the place while something is under way. */
  isDisabled?: boolean
  label?: string
}>

export function Button({ children, onPress, kind = 'plain', type = 'button', isDisabled = false, label }: Props) {
  return (
    <button
      className={`btn ${kind}`}
      type={type}
      aria-disabled={isDisabled || undefined}
      aria-label={label}
      onClick={(event) => {
        if (isDisabled) event.preventDefault()
        else onPress?.()
      }}
    >
      {children}
    </button>
  )
}
