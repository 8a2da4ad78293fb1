import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ConfirmedAct } from '../ConfirmedAct.tsx'
import type { StepProps } from './step.ts'

/** Taking back what the court's registry has not entered. */
export function Recall({ file }: StepProps) {
  const { t } = useText()
  const recall = useCommand('caseFile.recall')
  return (
    <ConfirmedAct
      button={t('screens.recall.button')}
      words={{
        title: t('screens.recall.title'),
        explain: t('screens.recall.explain'),
        submit: t('screens.recall.submit'),
      }}
      command={recall}
      onConfirm={() => {
        recall.mutate({ caseId: file.id, revision: file.revision })
      }}
    />
  )
}
