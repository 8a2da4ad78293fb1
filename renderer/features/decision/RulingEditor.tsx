import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { Form } from '../../forms/Form.tsx'
import { DraftState, WrongCount } from '../../forms/FormFoot.tsx'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { IntoJudgment } from './IntoJudgment.tsx'
import { IssueRuling } from './IssueRuling.tsx'
import { OrderPaper } from '../../parts/OrderPaper.tsx'
import { RulingFields } from './RulingFields.tsx'
import { useRuling } from './useRuling.ts'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; decision: Decision; onClose: () => void }>

/** A ruling that corrects the order: what must read otherwise on the left, the text of the ruling on the right. */
export function RulingEditor({ file, view, decision, onClose }: Props) {
  const { t, amount } = useText()
  const errorText = useErrorText()
  const editing = useRuling(file, view, decision)
  const { form, save, ruling, preview, refusal } = editing
  return (
    <Form form={form} isReadOnly={false} people={file.people}>
      <div className="deciding">
        <div className="stack decisionMain">
          <SaveNotices form={form} save={save} people={file.people} />
          <div className="actions top">
            <Button onPress={onClose}>{t('screens.ruling.back')}</Button>
            <div className="sp" />
            <WrongCount form={form} />
            <IssueRuling file={file} view={view} decision={decision} editing={editing} onIssued={onClose} />
          </div>
          <Notice tone="plain">{t('screens.ruling.explain')}</Notice>
          <RulingFields claim={view.claim} decision={decision} />
          {ruling !== undefined && refusal !== null && <Notice tone="bad">{errorText(refusal)}</Notice>}
          {preview !== undefined && (
            <p>
              {t('screens.ruling.sums', {
                before: amount(preview.beforeCents),
                after: amount(preview.afterCents),
              })}
            </p>
          )}
          <div className="actions">
            <DraftState form={form} />
          </div>
          {ruling !== undefined && preview !== undefined && refusal === null && (
            <IntoJudgment source={{ caseId: file.id, claim: view.claim.id, ruling }} of="ruling" />
          )}
        </div>
        <OrderPaper rows={preview?.rows ?? []} notYet={t('screens.ruling.notYet')} />
      </div>
    </Form>
  )
}
