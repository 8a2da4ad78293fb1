import type { CaseId } from '../../../shared/contract/ids.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonForm } from '../ReasonForm.tsx'

/** What is done about how long a file stays, with a reason. */
export type RetentionAct = 'hold' | 'releaseHold' | 'proposeErasure' | 'withdrawErasure'

type Props = Readonly<{ caseId: CaseId; act: RetentionAct; hold?: string; onClose: () => void }>

/** Why the erasure of a file is barred, proposed or not; whoever reads no files has the reason kept with those of the office. */
export function RetentionActForm({ caseId, act, hold = '', onClose }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const readsFiles = useSession().mayRead('cases')
  const { error, isPending, submit } = useRetentionAct(caseId, act, hold)
  return (
    <ReasonForm
      draft={readsFiles ? `${caseId}/act/${act}` : `office/act/${act}_${caseId}`}
      words={{
        explain: t(`screens.retention.explain.${act}`),
        field: t('screens.reason'),
        submit: t(`screens.retention.act.${act}`),
        cancel: t('screens.cancel'),
      }}
      isBusy={isPending}
      error={error === null ? undefined : errorText(error)}
      isFirst
      onSubmit={submit}
      onClose={onClose}
    />
  )
}

function useRetentionAct(caseId: CaseId, act: RetentionAct, hold: string) {
  const commands = {
    hold: useCommand('caseFile.hold'),
    releaseHold: useCommand('caseFile.releaseHold'),
    proposeErasure: useCommand('caseFile.proposeErasure'),
    withdrawErasure: useCommand('caseFile.withdrawErasure'),
  }
  const { error, isPending } = commands[act]
  const submit = (reason: string): Promise<unknown> =>
    act === 'releaseHold'
      ? commands.releaseHold.mutateAsync({ caseId, hold, reason })
      : commands[act].mutateAsync({ caseId, reason })
  return { error, isPending, submit }
}
