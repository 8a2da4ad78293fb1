import { useState } from 'react'
import { Button } from './Button.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

type Props = Readonly<{
  button: string
  words: Readonly<{ title: string; explain: string; field: string; submit: string; cancel: string }>
  isBusy: boolean
  error: string | undefined
  /** The dialog closes when the act is done, and stays with its `error` where it was refused. */
  onSubmit: (reason: string) => Promise<unknown>
}>

/** A button whose act asks for a reason in a dialog first. */
export function ReasonedAct({ button, words, isBusy, error, onSubmit }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        onPress={() => {
          setIsOpen(true)
        }}
      >
        {button}
      </Button>
      <ReasonDialog
        {...words}
        isOpen={isOpen}
        isBusy={isBusy}
        error={error}
        onClose={() => {
          setIsOpen(false)
        }}
        onSubmit={(reason) => {
          void onSubmit(reason).then(
            () => {
              setIsOpen(false)
            },
            () => undefined,
          )
        }}
      />
    </>
  )
}
