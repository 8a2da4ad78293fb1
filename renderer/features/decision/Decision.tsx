import { useMemo, useState, type ReactNode } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { OrderId } from '../../../shared/contract/ids.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { answerField } from '../../forms/decision.ts'
import { Form } from '../../forms/Form.tsx'
import { DraftState, WrongCount } from '../../forms/FormFoot.tsx'
import { useConfirmKey } from '../../forms/useConfirmKey.ts'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { ClaimSteps } from '../../parts/claimSteps/ClaimSteps.tsx'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { Checks } from './Checks.tsx'
import { ClauseFileContext } from './clauses/clauseFile.ts'
import { FilledTextsContext } from './clauses/filledTexts.ts'
import { Composer } from './compose/Composer.tsx'
import { DecisionViews, useDecisionView } from './DecisionViews.tsx'
import { CompareJudgment } from './CompareJudgment.tsx'
import { DecisionFields } from './DecisionFields.tsx'
import { FallenOrder, FallenOrders } from './FallenOrders.tsx'
import { IntoJudgment } from './IntoJudgment.tsx'
import { InterestToDayContext } from './interestToDay.ts'
import { Issue } from './Issue.tsx'
import { Release } from './Release.tsx'
import { OutsideDecision } from './OutsideDecision.tsx'
import { SinceReview } from './SinceReview.tsx'
import { RecordOutside } from './RecordOutside.tsx'
import { IssuedOrder } from './IssuedOrder.tsx'
import { CorrectableOrder } from './CorrectableOrder.tsx'
import { OrderHistory } from './OrderHistory.tsx'
import { OrderPaper } from '../../parts/OrderPaper.tsx'
import { Worksheet } from './Worksheet.tsx'
import { Sums } from './Sums.tsx'
import { useDecision, type DecisionEditor } from './useDecision.ts'

/** Decide per head on the left; the order grows on the right in paired paragraphs. */
export function Decision({ file, claimId }: Readonly<{ file: CaseFileView; claimId: string }>) {
  const { t } = useText()
  const view = file.claims.find((entry) => entry.claim.id === claimId)
  const [shown, setShown] = useState<OrderId>()
  if (view === undefined) return <p className="empty">{t('screens.decision.none')}</p>
  const fallen = view.fallen?.find(({ order }) => shown !== undefined && order === shown)
  if (fallen !== undefined) {
    const goBack = () => {
      setShown(undefined)
    }
    return <FallenOrder fallen={fallen} onBack={goBack} />
  }
  if (shown !== undefined) {
    return (
      <>
        <div className="actions">
          <Button
            onPress={() => {
              setShown(undefined)
            }}
          >
            {t('screens.decision.backFromFallen')}
          </Button>
        </div>
        <IssuedOrder orderId={shown} />
      </>
    )
  }
  return (
    <>
      <FallenOrders view={view} onShow={setShown} />
      <ClaimSteps file={file} view={view} only={['reopen']} onDone={() => undefined} />
      {view.acts.includes('recordDecision') && <RecordOutside file={file} view={view} />}
      {view.history !== undefined && view.history.length > 1 && (
        <OrderHistory history={view.history} evidence={file.evidence} onShow={setShown} />
      )}
      <Standing file={file} view={view} />
      <Worksheet file={file} claimId={claimId} />
    </>
  )
}

/** The order that stands, or how far it has come. */
function Standing({ file, view }: Readonly<{ file: CaseFileView; view: ClaimView }>) {
  const session = useSession()
  if (view.order !== undefined || view.outside !== undefined) {
    return (
      <CorrectableOrder file={file} view={view}>
        {view.order === undefined ? null : <IssuedOrder orderId={view.order} />}
        {view.outside === undefined ? null : <OutsideDecision file={file} outside={view.outside} view={view} />}
      </CorrectableOrder>
    )
  }
  if (view.stage === 'annulled') return null
  const mayRead = session.mayRead('deliberation') && session.person.office === file.case.court
  if (!mayRead) return <NotYet file={file} claim={view.claim.id} />
  return <Deciding file={file} view={view} />
}

/** That nothing is decided as far as is known here: an order that the court has sent stands above. */
function NotYet({ file, claim }: Readonly<{ file: CaseFileView; claim: string }>) {
  const { t } = useText()
  const { data = [] } = useChannel('receivedOrder.list', { caseId: file.id })
  const hasCome = data.some((order) => order.claim === claim)
  return <p className="empty">{t(hasCome ? 'screens.decision.received' : 'screens.decision.notYet')}</p>
}

function Deciding({ file, view }: Readonly<{ file: CaseFileView; view: ClaimView }>) {
  const { t, pick, script } = useText()
  const { person } = useSession()
  const decided = file.people.find(({ id }) => id === view.decision?.judge)?.label
  const canDecide = view.acts.includes('deliberate')
  const judge = canDecide ? script(person.displayName) : pick(decided)
  const editor = useDecision(file, view, canDecide)
  const preview = usePreview(file, editor)
  useShortcut({ key: 's', ctrl: true }, () => void editor.store(), canDecide)
  useConfirmKey(editor.form.store, canDecide)
  const [shown, show] = useDecisionView()
  const { findings, points } = preview ?? {}
  const checks = <Checks {...{ findings, points, file }} decision={editor.checked} claim={view.claim} />
  return (
    <Form form={editor.form} isReadOnly={!canDecide} people={file.people}>
      <OwnWords file={file} preview={preview} decision={editor.checked} claim={view.claim}>
        <div className={`deciding ${shown}`}>
          <div className="stack decisionMain">
            <SaveNotices form={editor.form} save={editor.save} people={file.people} />
            <ClaimSteps file={file} view={view} only={['startReview', 'resume']} onDone={() => undefined} />
            {!canDecide && <Notice tone="plain">{t('screens.decision.readOnly')}</Notice>}
            {canDecide && <DecisionBar file={file} view={view} editor={editor} preview={preview} />}
            <DecisionViews current={shown} onChoose={show} />
            {shown === 'text' ? (
              <Composer claim={view.claim} preview={preview} decision={editor.checked} />
            ) : (
              <DecisionFields file={file} claim={view.claim} judge={judge}>
                <Sums totals={preview?.totals} />
              </DecisionFields>
            )}
            {shown === 'heads' && checks}
            {canDecide && <SinceReview file={file} />}
            {editor.checked !== undefined && (
              <IntoJudgment source={{ caseId: file.id, decision: editor.checked }} of="order" />
            )}
            {canDecide && editor.checked !== undefined && (
              <CompareJudgment file={file} decision={editor.checked} standing={preview?.judgment} />
            )}
            {canDecide && <DecisionFoot view={view} editor={editor} preview={preview} />}
          </div>
          {shown === 'heads' ? (
            <OrderPaper rows={preview?.rows ?? []} notYet={t('screens.decision.previewEmpty')} />
          ) : (
            checks
          )}
        </div>
      </OwnWords>
    </Form>
  )
}

type OwnWordsProps = Readonly<{
  file: CaseFileView
  preview: Preview
  decision: DecisionEditor['checked']
  claim: ClaimView['claim']
  children: ReactNode
}>

const NO_INTEREST: Output<'order.preview'>['interest'] = []

/** Lets the fields below know what the words with fields say on paper, what interest comes to, and in which file they are written. */
function OwnWords({ file, preview, decision, claim, children }: OwnWordsProps) {
  const filled = useMemo(
    () => new Map(preview?.filled.map(({ path, text }) => [answerField(path, decision, claim), text])),
    [preview, decision, claim],
  )
  return (
    <ClauseFileContext value={file.id}>
      <FilledTextsContext value={filled}>
        <InterestToDayContext value={preview?.interest ?? NO_INTEREST}>{children}</InterestToDayContext>
      </FilledTextsContext>
    </ClauseFileContext>
  )
}

type Preview = Output<'order.preview'> | undefined

/** The order as it would be; the last one that could be made while something cannot be read. */
function usePreview(file: CaseFileView, { checked }: DecisionEditor): Preview {
  const input = checked === undefined ? undefined : { caseId: file.id, decision: checked }
  return useChannel('order.preview', input, { keepPrevious: true }).data
}

/** Below the decision: its release by a second person, where the court asks for one, and what is typed and not saved. */
function DecisionFoot({ view, editor, preview }: Omit<BarProps, 'file'>) {
  return (
    <>
      <Release claim={view.claim.id} release={preview?.release} store={editor.store} />
      <div className="actions">
        <DraftState form={editor.form} />
      </div>
    </>
  )
}

type BarProps = Readonly<{ file: CaseFileView; view: ClaimView; editor: DecisionEditor; preview: Preview }>

function DecisionBar({ file, view, editor, preview }: BarProps) {
  const { t } = useText()
  return (
    <div className="actions top">
      <ClaimSteps file={file} view={view} only={['return']} onDone={() => undefined} />
      <div className="sp" />
      <WrongCount form={editor.form} />
      <Button onPress={() => void editor.store()} isDisabled={editor.save.isBusy}>
        {t('screens.decision.save')}
      </Button>
      <Issue
        file={file}
        claim={view.claim}
        findings={preview?.findings}
        store={editor.store}
        totals={preview?.totals}
        judgment={preview?.judgment}
      />
    </div>
  )
}
