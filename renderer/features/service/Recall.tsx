import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Props = Readonly<{
  file: CaseFileView
  view: ClaimView
  act: 'recallFinality' | 'recallEnforceability'
}>

const WORDS = { recallFinality: 'recallFinal', recallEnforceability: 'recallEnforceable' } as const

/** A clause that was put on by mistake falls, with a reason. */
export function Recall({ file, view, act }: Props) {
  const { t } = useText()
  const recall = useCommand(`claim.${act}`)
  const words = WORDS[act]
  const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
  return (
    <ReasonedAct
      draft={`${file.id}/act/${act}_${view.claim.id}`}
      button={t(`service.${words}.button`)}
      words={{
        title: t(`service.${words}.title`),
        explain: t(`service.${words}.explain`),
        submit: t(`service.${words}.submit`),
      }}
      isBusy={recall.isPending}
      error={recall.error}
      onSubmit={(reason) => recall.mutateAsync({ ...target, reason })}
    />
  )
}
