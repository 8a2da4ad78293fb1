import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { DialogButton } from '../ui/DialogButton.tsx'
import { Notice } from '../ui/Notice.tsx'

type Props = Readonly<{
  button: string
  /** What the button is called where several stand on a screen. */
  label?: string
  /** `cancel` where the page has no words of the screens yet. */
  words: Readonly<{ title: string; explain: string; submit: string; cancel?: string }>
  /** What carries it out; absent where nobody is asked. */
  command?: Readonly<{ isPending: boolean; error: Error | null }>
  onConfirm: () => void
}>

/** An act that cannot be undone is asked once before it is done. */
export function ConfirmedAct({ button, label, words, command, onConfirm }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const error = command?.error ?? null
  return (
    <DialogButton kind="danger" button={button} title={words.title} {...(label === undefined ? {} : { label })}>
      {(close) => (
        <>
          <p>{words.explain}</p>
          {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
          <div className="actions">
            <Button kind="danger" onPress={onConfirm} isDisabled={command?.isPending === true}>
              {words.submit}
            </Button>
            <Button onPress={close}>{words.cancel ?? t('screens.cancel')}</Button>
          </div>
        </>
      )}
    </DialogButton>
  )
}
