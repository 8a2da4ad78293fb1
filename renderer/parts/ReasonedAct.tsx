import { DialogButton } from '../ui/DialogButton.tsx'
import { ReasonForm } from './ReasonForm.tsx'

type Props = Readonly<{
  button: string
  /** What the button is called where several stand on a screen. */
  label?: string
  kind?: 'plain' | 'quiet'
  words: Readonly<{ title: string; explain: string; field: string; submit: string; cancel: string }>
  /** Under which what is typed is kept. */
  draft: string
  isBusy: boolean
  error: string | undefined
  /** The dialog closes when the act is done, and stays with its `error` where it was refused. */
  onSubmit: (reason: string) => Promise<unknown>
}>

/** A button whose act is written down with its reason, asked in a dialog first. */
export function ReasonedAct({ button, label, kind = 'plain', ...act }: Props) {
  return (
    <DialogButton button={button} kind={kind} {...(label === undefined ? {} : { label })} title={act.words.title}>
      {(close) => <ReasonForm {...act} isFirst onClose={close} />}
    </DialogButton>
  )
}
