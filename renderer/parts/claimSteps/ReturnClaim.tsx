import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../ReasonedAct.tsx'
import type { StepProps } from './step.ts'

/** Back to the prosecutor's office, with a note that says what is missing. */
export function ReturnClaim({ file, view }: StepProps) {
  const { t } = useText()
  const giveBack = useCommand('claim.return')
  return (
    <ReasonedAct
      draft={`${file.id}/act/return_${view.claim.id}`}
      button={t('screens.return.button')}
      words={{
        title: t('screens.return.title'),
        explain: t('screens.return.explain'),
        field: t('screens.return.note'),
        submit: t('screens.return.submit'),
      }}
      isBusy={giveBack.isPending}
      error={giveBack.error}
      onSubmit={(note) =>
        giveBack.mutateAsync({ caseId: file.id, revision: file.revision, claim: view.claim.id, note })
      }
    />
  )
}
