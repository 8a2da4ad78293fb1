import { useState } from 'react'
import type { SnapshotLine } from '../../../shared/contract/monitoring.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = Readonly<{ before: readonly SnapshotLine[] }>

/** Freezes the figures of today under a title, perhaps in the place of earlier ones. */
export function Freeze({ before }: Props) {
  const { t } = useText()
  return (
    <DialogButton kind="quiet" button={t('monitoring.freeze.button')} title={t('monitoring.freeze.title')}>
      {(close) => <FreezeForm before={before} onClose={close} />}
    </DialogButton>
  )
}

function FreezeForm({ before, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t, date, script } = useText()
  const { today } = useSession()
  const freeze = useCommand('monitoring.freeze')
  const [title, setTitle] = useState('')
  const [replaces, setReplaces] = useState('')
  const standing = before.filter(({ replacedOn }) => replacedOn === undefined)
  const asked = { title: title.trim(), ...(replaces === '' ? {} : { replaces }) }
  return (
    <ActForm
      explain={t('monitoring.freeze.explain', { day: date(today) })}
      submit={t('monitoring.freeze.submit')}
      isReady={asked.title !== ''}
      isBusy={freeze.isPending}
      error={freeze.error}
      onSubmit={() => {
        freeze.mutate(asked, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <TextField
        label={t('monitoring.freeze.name')}
        hint={t('monitoring.freeze.nameHint')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        autoFocus
      />
      {standing.length > 0 && (
        <SelectField
          label={t('monitoring.freeze.replaces')}
          value={replaces}
          empty={t('monitoring.freeze.replacesNone')}
          options={standing.map((one) => ({ value: one.id, label: `${script(one.title)} · ${date(one.day)}` }))}
          onChange={setReplaces}
        />
      )}
    </ActForm>
  )
}
