import { ApiError } from '../api/client.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useStore } from './formContext.ts'
import type { AnyForm } from './useForm.ts'
import { labelOf } from './useLabel.ts'
import type { Save } from './useSave.ts'

type Props = Readonly<{ form: AnyForm; save: Pick<Save<never, never>, 'error' | 'reload'> }>

/** Why a save was refused and what to do; and what was stored elsewhere while something else was typed here. */
export function SaveNotices({ form, save }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const isStale = save.error instanceof ApiError && save.error.code === 'caseFile.stale'
  return (
    <>
      {save.error !== null && (
        <Notice tone="bad">
          {isStale ? t('forms.stale') : errorText(save.error)}{' '}
          {isStale && <Button onPress={() => void save.reload()}>{t('forms.reload')}</Button>}
        </Notice>
      )}
      <Conflicts form={form} />
    </>
  )
}

function Conflicts({ form }: Pick<Props, 'form'>) {
  const text = useText()
  const { store } = form
  const conflicts = useStore(store, () => store.conflicts)
  if (conflicts.length === 0) return null
  const names = conflicts.map((path) => {
    const { label, row } = labelOf(text, store.form.name, path)
    return row === undefined ? label : `${label} (${row})`
  })
  return <Notice tone="warn">{text.t('forms.conflicts', { fields: names.join(' · ') })}</Notice>
}
