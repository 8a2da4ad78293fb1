import { useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { ModalDialog } from './ModalDialog.tsx'

type Props = Readonly<{
  button: string
  /** What the button is called where several stand on a screen. */
  label?: string
  kind?: 'plain' | 'primary' | 'quiet' | 'danger'
  title: string
  /** Holds a table. */
  isWide?: boolean
  /** What the dialog holds: made anew each time it opens, handed the way to close it. */
  children: (close: () => void) => ReactNode
}>

/** A button that opens a dialog. */
export function DialogButton({ button, label, kind = 'plain', title, isWide = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
  }
  return (
    <>
      <Button
        kind={kind}
        {...(label === undefined ? {} : { label })}
        onPress={() => {
          setIsOpen(true)
        }}
      >
        {button}
      </Button>
      <ModalDialog title={title} isOpen={isOpen} isWide={isWide} onClose={close}>
        {isOpen && children(close)}
      </ModalDialog>
    </>
  )
}
