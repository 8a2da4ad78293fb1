import { useState } from 'react'
import type { RestoreLook } from '../../../shared/contract/restore.ts'
import { useSecretCommand, useSessionCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { ChosenCopy } from './chosenCopy.ts'
import { CopyChoice } from './CopyChoice.tsx'
import { RestoreAuthority } from './RestoreAuthority.tsx'
import { RestoreFacts } from './RestoreFacts.tsx'

/** Which copy, who wants it back, what it would do, and the press that does it. Without a copy it is chosen here. */
export function RestoreSteps({ begun, onBack }: Readonly<{ begun?: ChosenCopy; onBack: () => void }>) {
  const [chosen, setChosen] = useState(begun)
  const [look, setLook] = useState<RestoreLook | undefined>(undefined)
  const cancel = useSecretCommand('restore.cancel')
  const leave = () => {
    cancel.mutate({}, { onSettled: onBack })
  }
  if (chosen === undefined) return <CopyChoice onChosen={setChosen} onBack={leave} />
  if (look !== undefined) return <LastLook look={look} onBack={leave} />
  return <RestoreAuthority chosen={chosen} onLook={setLook} onBack={leave} />
}

function LastLook({ look, onBack }: Readonly<{ look: RestoreLook; onBack: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const start = useSessionCommand('restore.start')
  return (
    <div className="stack">
      <h2>{t('screens.restore.lookTitle')}</h2>
      <RestoreFacts look={look} />
      {look.restoresVault && <Notice tone="warn">{t('screens.restore.passwordsOfThatDay')}</Notice>}
      <p>{t('screens.restore.whatHappens')}</p>
      {start.error !== null && <Notice tone="bad">{errorText(start.error)}</Notice>}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={start.isPending}
          onPress={() => {
            start.mutate({})
          }}
        >
          {t('screens.restore.start')}
        </Button>
        <Button onPress={onBack}>{t('screens.cancel')}</Button>
      </div>
    </div>
  )
}
