import type { ReactNode } from 'react'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

type Props = Readonly<{
  /** What the act means. */
  explain?: string
  submit: string
  /** Whether what is asked is whole. */
  isReady?: boolean
  isBusy: boolean
  /** A refusal that stands at none of the fields. */
  error?: Error | null
  /** The act is of those that are asked about twice. */
  isDanger?: boolean
  onSubmit: () => void
  /** The way out; absent where the form is no dialog. */
  onClose?: (() => void) | undefined
  /** `cancel` where the way out is called otherwise, and where the page has no words of the screens yet. */
  cancel?: string
  children: ReactNode
}>

/** The form of an act: what it means, what is asked, why it was refused, the act and the way out. */
export function ActForm(props: Props) {
  const { explain, submit, isReady = true, isBusy, error = null, isDanger = false, onSubmit, onClose, cancel } = props
  const { t } = useText()
  const errorText = useErrorText()
  const isBlocked = !isReady || isBusy
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBlocked) onSubmit()
      }}
    >
      {explain !== undefined && <p>{explain}</p>}
      {props.children}
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <div className="actions">
        <Button kind={isDanger ? 'danger' : 'primary'} type="submit" isDisabled={isBlocked}>
          {submit}
        </Button>
        {onClose !== undefined && <Button onPress={onClose}>{cancel ?? t('screens.cancel')}</Button>}
      </div>
    </form>
  )
}
