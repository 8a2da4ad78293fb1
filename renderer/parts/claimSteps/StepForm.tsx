import type { ReactNode } from 'react'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{
  explain: string
  submit: string
  isBlocked: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}>

/** The form of an act in its dialog: what it means, what is asked, the act and the way out. */
export function StepForm({ explain, submit, isBlocked, onSubmit, onClose, children }: Props) {
  const { t } = useText()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBlocked) onSubmit()
      }}
    >
      <p>{explain}</p>
      {children}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={isBlocked}>
          {submit}
        </Button>
        <Button onPress={onClose}>{t('screens.cancel')}</Button>
      </div>
    </form>
  )
}
