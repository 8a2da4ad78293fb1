import { SHORTEST_REASON } from '../../shared/contract/reason.ts'
import { useKeptText } from '../api/useKeptText.ts'
import { Button } from '../ui/Button.tsx'
import { DialogButton } from '../ui/DialogButton.tsx'
import { TextArea } from '../ui/Field.tsx'

type Props = Readonly<{
  button: string
  words: Readonly<{ title: string; explain: string; field: string; submit: string; cancel: string }>
  /** Under which what is typed is kept; undefined for acts that are not about a file. */
  draft: string | undefined
  isBusy: boolean
  error: string | undefined
  /** The dialog closes when the act is done, and stays with its `error` where it was refused. */
  onSubmit: (reason: string) => Promise<unknown>
}>

/** A button whose act is written down with its reason, asked in a dialog first. */
export function ReasonedAct({ button, ...act }: Props) {
  return (
    <DialogButton button={button} title={act.words.title}>
      {(close) => <ReasonForm {...act} onClose={close} />}
    </DialogButton>
  )
}

type FormProps = Omit<Props, 'button'> & Readonly<{ onClose: () => void }>

function ReasonForm({ words, draft, isBusy, error, onSubmit, onClose }: FormProps) {
  const { typed, setTyped, forget } = useKeptText(draft)
  const reason = typed.trim()
  const isGiven = reason.length >= SHORTEST_REASON
  function end(): void {
    forget()
    onClose()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isGiven && !isBusy) void onSubmit(reason).then(end, () => undefined)
      }}
    >
      <p>{words.explain}</p>
      <TextArea label={words.field} value={typed} onChange={setTyped} error={error} autoFocus />
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={isBusy || !isGiven}>
          {words.submit}
        </Button>
        <Button onPress={end}>{words.cancel}</Button>
      </div>
    </form>
  )
}
