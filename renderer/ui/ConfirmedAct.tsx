import { useState } from 'react'
import { Button } from './Button.tsx'
import { ModalDialog } from './ModalDialog.tsx'
import { Notice } from './Notice.tsx'

type Props = Readonly<{
  button: string
  words: Readonly<{ title: string; explain: string; submit: string; cancel: string }>
  isBusy: boolean
  error: string | undefined
  onConfirm: () => void
}>

/** An act that cannot be undone is asked once before it is done. */
export function ConfirmedAct({ button, words, isBusy, error, onConfirm }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const ask = (open: boolean) => () => {
    setIsOpen(open)
  }
  return (
    <>
      <Button kind="danger" onPress={ask(true)}>
        {button}
      </Button>
      <ModalDialog title={words.title} isOpen={isOpen} onClose={ask(false)}>
        <p>{words.explain}</p>
        {error !== undefined && <Notice tone="bad">{error}</Notice>}
        <div className="actions">
          <Button kind="danger" onPress={onConfirm} isDisabled={isBusy}>
            {words.submit}
          </Button>
          <Button onPress={ask(false)}>{words.cancel}</Button>
        </div>
      </ModalDialog>
    </>
  )
}
