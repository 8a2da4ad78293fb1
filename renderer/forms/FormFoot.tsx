import type { ReactNode } from 'react'
import { ConfirmedAct } from '../parts/ConfirmedAct.tsx'
import { DraftLine } from '../parts/DraftLine.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { useStore } from './formContext.ts'
import type { AnyForm } from './useForm.ts'

type Props = Readonly<{
  form: AnyForm
  save: Readonly<{ isBusy: boolean }>
  label: string
  onSave: () => void
  children?: ReactNode
}>

/** Saves the form; beside it how many fields are wrong, and what has become of what is typed. */
export function FormFoot({ form, save, label, onSave, children }: Props) {
  return (
    <div className="actions formFoot">
      <Button kind="primary" onPress={onSave} isDisabled={save.isBusy}>
        {label}
      </Button>
      <WrongCount form={form} />
      <DraftState form={form} />
      <div className="sp" />
      {children}
    </div>
  )
}

/** How many fields keep the form from being saved; a press leads to the first of them. */
export function WrongCount({ form }: Readonly<{ form: AnyForm }>) {
  const { t } = useText()
  const { store } = form
  const count = useStore(store.rest, () => (store.isTried ? Object.keys(store.atRest.problems).length : 0))
  return (
    <span role="status" className="wrongFields">
      {count > 0 && (
        <Button kind="quiet" onPress={form.showWrong}>
          {t('forms.wrong', { count })}
        </Button>
      )}
    </span>
  )
}

/** When what is typed was last kept as a draft, and the way to drop it. */
export function DraftState({ form }: Readonly<{ form: AnyForm }>) {
  const { t } = useText()
  return (
    <>
      <DraftLine savedAt={form.savedAt} isRestored={form.isRestored} />
      {form.savedAt !== undefined && (
        <ConfirmedAct
          button={t('forms.discard.button')}
          words={{
            title: t('forms.discard.title'),
            explain: t('forms.discard.explain'),
            submit: t('forms.discard.submit'),
          }}
          onConfirm={() => void form.discard()}
        />
      )}
    </>
  )
}
