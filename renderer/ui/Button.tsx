import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'

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
    <AriaButton
      className={`btn ${kind}`}
      type={type}
      isDisabled={isDisabled}
      {...(onPress === undefined ? {} : { onPress })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  )
}
