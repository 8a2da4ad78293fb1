import { useState } from 'react'
import type { CeremonyState } from '../../../shared/contract/recovery.ts'
import { useSecretCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../ActForm.tsx'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{
  places: readonly number[]
  onAgain: () => void
  onProven: (state: CeremonyState) => void
}>
const ALL = 19

/** The words a holder types back from paper: some of a printed share, all of one that was copied by hand. */
export function AskedWords({ places, onAgain, onProven }: Props) {
  const { t } = useText()
  const [words, setWords] = useState('')
  const prove = useSecretCommand('ceremony.prove')
  const isAll = places.length === ALL
  return (
    <ActForm
      submit={t('screens.ceremony.check')}
      isReady={words.trim() !== ''}
      isBusy={prove.isPending}
      error={prove.error}
      onSubmit={() => {
        prove.mutate({ words: words.trim() }, { onSuccess: onProven })
      }}
      onClose={onAgain}
      cancel={t('screens.ceremony.again')}
    >
      <h2>{t('screens.ceremony.prove')}</h2>
      <p>{t(isAll ? 'screens.ceremony.proveAll' : 'screens.ceremony.proveSome')}</p>
      <TextField
        label={isAll ? t('screens.ceremony.everyWord') : t('screens.ceremony.someWords', { places: places.join(', ') })}
        value={words}
        onChange={setWords}
        maxLength={400}
        autoFocus
      />
    </ActForm>
  )
}
