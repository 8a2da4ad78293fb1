import { Button } from './Button.tsx'
import { DialogButton } from './DialogButton.tsx'
import { Notice } from './Notice.tsx'

type Props = Readonly<{
  button: string
  /** What the button is called where several stand on a screen. */
  label?: string
  words: Readonly<{ title: string; explain: string; submit: string; cancel: string }>
  isBusy: boolean
  error: string | undefined
  onConfirm: () => void
}>

/** An act that cannot be undone is asked once before it is done. */
export function ConfirmedAct({ button, label, words, isBusy, error, onConfirm }: Props) {
  return (
    <DialogButton kind="danger" button={button} title={words.title} {...(label === undefined ? {} : { label })}>
      {(close) => (
        <>
          <p>{words.explain}</p>
          {error !== undefined && <Notice tone="bad">{error}</Notice>}
          <div className="actions">
            <Button kind="danger" onPress={onConfirm} isDisabled={isBusy}>
              {words.submit}
            </Button>
            <Button onPress={close}>{words.cancel}</Button>
          </div>
        </>
      )}
    </DialogButton>
  )
}
