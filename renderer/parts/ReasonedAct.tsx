import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { DialogButton } from '../ui/DialogButton.tsx'
import { ReasonForm } from './ReasonForm.tsx'

type Props = Readonly<{
  button: string
  /** What the button is called where several stand on a screen. */
  label?: string
  kind?: 'plain' | 'quiet'
  /** `field` where what is asked is called otherwise than a reason. */
  words: Readonly<{ title: string; explain: string; field?: string; submit: string }>
  /** Under which what is typed is kept. */
  draft: string
  isBusy: boolean
  error: Error | null
  /** The dialog closes when the act is done, and stays with its `error` where it was refused. */
  onSubmit: (reason: string) => Promise<unknown>
}>

/** A button whose act is written down with its reason, asked in a dialog first. */
export function ReasonedAct({ button, label, kind = 'plain', words, error, ...act }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { title, ...asked } = words
  return (
    <DialogButton button={button} kind={kind} {...(label === undefined ? {} : { label })} title={title}>
      {(close) => (
        <ReasonForm
          {...act}
          words={{ field: t('screens.reason'), cancel: t('screens.cancel'), ...asked }}
          error={error === null ? undefined : errorText(error)}
          isFirst
          onClose={close}
        />
      )}
    </DialogButton>
  )
}
