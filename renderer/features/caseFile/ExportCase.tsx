import type { CaseId } from '../../../shared/contract/ids.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

/** The file in the exchange form; it holds identities, so a reason is written down. */
export function ExportCase({ caseId }: Readonly<{ caseId: CaseId }>) {
  const { t } = useText()
  const save = useCommand('exchange.export')
  return (
    <ReasonedAct
      draft={`${caseId}/act/export`}
      button={t('screens.export.button')}
      words={{
        title: t('screens.export.title'),
        explain: t('screens.export.explain'),
        submit: t('screens.export.submit'),
      }}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={(reason) => save.mutateAsync({ caseId, reason })}
    />
  )
}
