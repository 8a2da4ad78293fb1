import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { ClaimSteps } from '../../parts/claimSteps/ClaimSteps.tsx'
import { Button } from '../../ui/Button.tsx'

/** What comes next with the claim: recall, register, take up, withdraw, or go to the decision. */
export function CourtSteps({ file, view }: Readonly<{ file: CaseFileView; view: ClaimView }>) {
  const { t } = useText()
  const session = useSession()
  const { go } = useNavigation()
  const openDecision = () => {
    go({ screen: 'caseFile', caseId: file.id, tab: 'decisions', item: view.claim.id })
  }
  const mayDecide = view.acts.includes('deliberate') || view.order !== undefined
  return (
    <>
      <ClaimSteps file={file} view={view} only={['register', 'reopen']} onDone={() => undefined} />
      <ClaimSteps file={file} view={view} only={['startReview', 'resume']} onDone={openDecision} />
      {mayDecide && session.mayRead('deliberation') && (
        <div className="actions top">
          <Button kind="primary" onPress={openDecision}>
            {t('screens.court.openDecision')}
          </Button>
        </div>
      )}
      <ClaimSteps
        file={file}
        view={view}
        only={['recall', 'askSuccessor', 'succeed', 'lapse', 'withdraw']}
        onDone={() => undefined}
      />
    </>
  )
}
