import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

/** Taking the seal off a person for good: takes a reason and is written down. */
export function UnsealPerson({ file, person }: Readonly<{ file: CaseFileView; person: string }>) {
  const { t } = useText()
  const unseal = useCommand('person.unseal')
  return (
    <ReasonedAct
      draft={`${file.id}/act/unseal_${person}`}
      button={t('screens.unseal.button')}
      words={{
        title: t('screens.unseal.title'),
        explain: t('screens.unseal.explain'),
        submit: t('screens.unseal.submit'),
      }}
      isBusy={unseal.isPending}
      error={unseal.error}
      onSubmit={(reason) => unseal.mutateAsync({ caseId: file.id, revision: file.revision, person, reason })}
    />
  )
}
