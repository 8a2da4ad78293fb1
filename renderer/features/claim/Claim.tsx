import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { Form } from '../../forms/Form.tsx'
import { DraftState } from '../../forms/FormFoot.tsx'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ClaimBar } from './ClaimBar.tsx'
import { ClaimFacts } from './ClaimFacts.tsx'
import { ClaimSide } from './ClaimSide.tsx'
import { HeadReadTable } from './HeadReadTable.tsx'
import { HeadTable } from './HeadTable.tsx'
import { ReadOnlyClaim } from './ReadOnlyClaim.tsx'
import { useClaim } from './useClaim.ts'
import { useGate } from './useGate.ts'

/** The claim as a table one can type in, and beside it what the law still wants. */
export function Claim({ file, claimId }: Readonly<{ file: CaseFileView; claimId: string }>) {
  const { t } = useText()
  const editor = useClaim(file, claimId)
  const gate = useGate(file, editor.checked)
  const { form, view, canWrite } = editor
  useShortcut({ key: 's', ctrl: true }, () => void editor.store(), canWrite)
  return (
    <Form form={form} isReadOnly={!canWrite} people={file.people}>
      <div className="claimPage">
        <div className="stack claimMain">
          <SaveNotices form={form} save={editor.save} />
          {view?.returnNote !== undefined && (
            <Notice tone="warn">
              <b>{t('screens.claim.returned')}</b> {view.returnNote}
            </Notice>
          )}
          {!canWrite && view !== undefined && <ReadOnlyClaim file={file} view={view} />}
          {canWrite || view === undefined ? (
            <HeadTable file={file} />
          ) : (
            <HeadReadTable claim={view.claim} evidence={file.evidence} />
          )}
          <ClaimFacts people={file.people} />
          <div className="actions">
            <DraftState form={form} />
          </div>
        </div>
        <ClaimBar file={file} editor={editor} gate={gate} />
        <ClaimSide file={file} editor={editor} gate={gate} />
      </div>
    </Form>
  )
}
