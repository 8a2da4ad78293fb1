import type { ReactNode } from 'react'

type Props = Readonly<{
  children: ReactNode
  onPress?: () => void
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  type?: 'button' | 'submit'
  isDisabled?: boolean
  label?: string
}>

export function Button({ children, onPress, kind = 'plain', type = 'button', isDisabled = false, label }: Props) {
  return (
    <button className={`btn ${kind}`} type={type} disabled={isDisabled} aria-label={label} onClick={onPress}>
      {children}
    </button>
  )
}
