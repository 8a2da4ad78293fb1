import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useDraftCommand } from '../../api/useDraftCommand.ts'
import { useDraftForm } from '../../api/useDraftForm.ts'
import { DraftLine } from '../../parts/DraftLine.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { formToProceedings, proceedingsForm, proceedingsToForm } from './proceedingsForm.ts'
import { ProceedingsFields } from './ProceedingsFields.tsx'

/** The proceedings and their dates, from which every time limit follows. */
export function HearingsTab({ file }: Readonly<{ file: CaseFileView }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [problems, setProblems] = useState<FieldProblems>({})
  const draft = useDraftForm({
    key: `${file.id}/proceedings`,
    initial: proceedingsToForm(file.case),
    schema: proceedingsForm,
  })
  const save = useDraftCommand('caseFile.saveProceedings', draft.discard)
  function submit(): void {
    const read = formToProceedings(draft.values, file.case)
    setProblems(read.problems)
    if (Object.keys(read.problems).length > 0) return
    void save.send({ caseId: file.id, revision: file.revision, case: read.value })
  }
  useShortcut({ key: 's', ctrl: true }, submit, file.writable)
  return (
    <>
      {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
      <ProceedingsFields form={draft.values} problems={problems} isReadOnly={!file.writable} onChange={draft.change} />
      {file.writable && (
        <div className="actions">
          <Button kind="primary" onPress={submit} isDisabled={save.isBusy}>
            {t('screens.save')}
          </Button>
          <DraftLine savedAt={draft.savedAt} isRestored={draft.restored} />
        </div>
      )}
    </>
  )
}
