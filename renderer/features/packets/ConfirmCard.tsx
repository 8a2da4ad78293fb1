import { useState } from 'react'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { TextField } from '../../ui/Field.tsx'

/** Asks for the words as the other office reads them out: they are shown nowhere here, so that nobody copies them. */
export function ConfirmCard({ id, onClose }: Readonly<{ id: string; onClose: () => void }>) {
  const { t } = useText()
  const confirm = useCommand('card.confirm')
  const [words, setWords] = useState('')
  return (
    <ActForm
      explain={t('screens.packets.confirm.explain')}
      submit={t('screens.packets.confirm.submit')}
      isReady={words.trim() !== ''}
      isBusy={confirm.isPending}
      error={confirm.error}
      onSubmit={() => {
        confirm.mutate({ id, words }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <TextField
        label={t('screens.packets.confirm.words')}
        value={words}
        onChange={setWords}
        maxLength={1000}
        autoFocus
      />
    </ActForm>
  )
}
