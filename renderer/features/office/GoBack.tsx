import { useState } from 'react'
import type { LawKind } from '../../../shared/domain/law/lawPack.ts'
import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { VersionFields } from './VersionFields.tsx'

const EMPTY = { version: '', source: '' }

type Props = Readonly<{
  kind: LawKind
  /** The version whose rows come back; those of the program without one. */ id: string | undefined
  onClose: () => void
}>

/** Going back is a new version with the rows of a former one: it too has a source and waits for a second person. */
export function GoBack({ kind, id, onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [typed, setTyped] = useState(EMPTY)
  const back = useCommand('law.goBack')
  const field = back.error instanceof ApiError ? back.error.field : undefined
  return (
    <ActForm
      explain={t('screens.law.goBack.explain')}
      submit={t('screens.law.propose')}
      isBusy={back.isPending}
      error={field === 'version' || field === 'source' ? null : back.error}
      onSubmit={() => {
        back.mutate({ kind, ...(id === undefined ? {} : { id }), ...typed }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <VersionFields
        typed={typed}
        onChange={setTyped}
        source={t('screens.law.goBack.source')}
        wrong={(name) => (field === name ? errorText(back.error) : undefined)}
        isFirst
      />
    </ActForm>
  )
}
