import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { ClaimSteps } from '../../parts/claimSteps/ClaimSteps.tsx'
import { DraftLine } from '../../parts/DraftLine.tsx'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { Checks } from './Checks.tsx'
import { DecisionTable } from './DecisionTable.tsx'
import { Issue } from './Issue.tsx'
import { IssuedOrder } from './IssuedOrder.tsx'
import { Obligation } from './Obligation.tsx'
import { OrderPaper } from './OrderPaper.tsx'
import { Reasons } from './Reasons.tsx'
import { Sums } from './Sums.tsx'
import { useDecision, type DecisionEditor } from './useDecision.ts'

/** Decide per head on the left; the order grows on the right in paired paragraphs. */
export function Decision({ file, claimId }: Readonly<{ file: CaseFileView; claimId: string }>) {
  const { t } = useText()
  const view = file.claims.find((entry) => entry.claim.id === claimId)
  if (view === undefined) return <p className="empty">{t('screens.decision.none')}</p>
  if (view.order !== undefined) return <IssuedOrder orderId={view.order} />
  return <Deciding file={file} view={view} />
}

function Deciding({ file, view }: Readonly<{ file: CaseFileView; view: ClaimView }>) {
  const { t } = useText()
  const session = useSession()
  const canDecide = view.acts.includes('deliberate')
  const mayRead = session.mayRead('deliberation') && session.person.office === file.case.court
  const editor = useDecision(file, view)
  const preview = useChannel(
    'order.preview',
    { caseId: file.id, decision: editor.checked },
    { enabled: mayRead, keepPrevious: true },
  )
  useShortcut({ key: 's', ctrl: true }, editor.save, canDecide)
  if (!mayRead) return <p className="empty">{t('screens.decision.notYet')}</p>
  const shared = {
    file,
    view,
    form: editor.draft.values,
    problems: editor.problems,
    isReadOnly: !canDecide,
    onChange: editor.draft.change,
  }
  return (
    <div className="deciding">
      <div className="stack">
        {editor.error !== undefined && <Notice tone="bad">{editor.error}</Notice>}
        <ClaimSteps file={file} view={view} only={['startReview', 'resume']} onDone={() => undefined} />
        {!canDecide && <Notice tone="plain">{t('screens.decision.readOnly')}</Notice>}
        {canDecide && <DeskActions file={file} view={view} editor={editor} preview={preview.data} />}
        <DecisionTable {...shared} />
        <Sums totals={preview.data?.totals} />
        <Obligation {...shared} />
        <Reasons {...shared} />
        <Checks findings={preview.data?.findings} file={file} claim={view.claim} />
        <DraftLine savedAt={editor.draft.savedAt} isRestored={editor.draft.restored} />
      </div>
      <OrderPaper rows={preview.data?.rows ?? []} />
    </div>
  )
}

type ActionProps = Readonly<{
  file: CaseFileView
  view: ClaimView
  editor: DecisionEditor
  preview: Output<'order.preview'> | undefined
}>

function DeskActions({ file, view, editor, preview }: ActionProps) {
  const { t } = useText()
  return (
    <div className="actions top">
      <ClaimSteps file={file} view={view} only={['return']} onDone={() => undefined} />
      <div className="sp" />
      <Button onPress={editor.save} isDisabled={editor.isBusy}>
        {t('screens.decision.save')}
      </Button>
      <Issue
        file={file}
        claim={view.claim.id}
        findings={preview?.findings}
        store={editor.store}
        totals={preview?.totals}
      />
    </div>
  )
}
