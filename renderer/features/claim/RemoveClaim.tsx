import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useDraftCommand } from '../../api/useDraftCommand.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ConfirmedAct } from '../../ui/ConfirmedAct.tsx'

type Props = Readonly<{ file: CaseFileView; claim: string; discard: () => Promise<void> }>

/** Removing a claim that has not left the office. */
export function RemoveClaim({ file, claim, discard }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { go } = useNavigation()
  const remove = useDraftCommand('claim.remove', discard)
  async function submit(): Promise<void> {
    const removed = await remove.send({ caseId: file.id, revision: file.revision, claim })
    if (removed !== undefined) go({ screen: 'caseFile', caseId: file.id, tab: 'claims' })
  }
  return (
    <ConfirmedAct
      button={t('screens.claim.remove')}
      words={{
        title: t('screens.claim.removeTitle'),
        explain: t('screens.claim.removeExplain'),
        submit: t('screens.claim.removeSubmit'),
        cancel: t('screens.cancel'),
      }}
      isBusy={remove.isBusy}
      error={remove.error === null ? undefined : errorText(remove.error)}
      onConfirm={() => void submit()}
    />
  )
}
