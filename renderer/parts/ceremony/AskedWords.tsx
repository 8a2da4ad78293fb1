import { useState } from 'react'
import type { CeremonyState } from '../../../shared/contract/recovery.ts'
import { useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{
  places: readonly number[]
  onAgain: () => void
  onProven: (state: CeremonyState) => void
}>
const ALL = 19

/** The words a holder types back from paper: some of a printed share, all of one that was copied by hand. */
export function AskedWords({ places, onAgain, onProven }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [words, setWords] = useState('')
  const prove = useSecretCommand('ceremony.prove')
  const isAll = places.length === ALL
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') prove.mutate({ words: words.trim() }, { onSuccess: onProven })
      }}
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
      {prove.error !== null && <Notice tone="bad">{errorText(prove.error)}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={words.trim() === '' || prove.isPending}>
          {t('screens.ceremony.check')}
        </Button>
        <Button onPress={onAgain}>{t('screens.ceremony.again')}</Button>
      </div>
    </form>
  )
}
