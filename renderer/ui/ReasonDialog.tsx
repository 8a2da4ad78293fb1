import { useState } from 'react'
import { Button } from './Button.tsx'
import { TextArea } from './Field.tsx'
import { ModalDialog } from './ModalDialog.tsx'

type Props = Readonly<{
  title: string
  explain: string
  field: string
  submit: string
  cancel: string
  isOpen: boolean
  isBusy: boolean
  error: string | undefined
  onClose: () => void
  onSubmit: (reason: string) => void
}>

/** An act that is written down with its reason. */
export function ReasonDialog(props: Props) {
  const [reason, setReason] = useState('')
  return (
    <ModalDialog title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim().length >= 5) props.onSubmit(reason.trim())
        }}
      >
        <p>{props.explain}</p>
        <TextArea label={props.field} value={reason} onChange={setReason} error={props.error} autoFocus />
        <div className="actions">
          <Button kind="primary" type="submit" isDisabled={props.isBusy || reason.trim().length < 5}>
            {props.submit}
          </Button>
          <Button onPress={props.onClose}>{props.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  )
}
