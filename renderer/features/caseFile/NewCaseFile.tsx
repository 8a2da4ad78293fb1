import { useState } from 'react'
import { officeByCode } from '../../../shared/domain/offices/offices.ts'
import { useNavigation } from '../../api/navigation.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useSession } from '../../api/session.ts'
import { useDraftCommand } from '../../api/useDraftCommand.ts'
import { useDraftForm } from '../../api/useDraftForm.ts'
import { DraftLine } from '../../parts/DraftLine.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { formToProceedings, newProceedingsForm, proceedingsForm } from './proceedingsForm.ts'
import { ProceedingsFields } from './ProceedingsFields.tsx'

/** A new file: marks, court, offence and dates; the people come next. */
export function NewCaseFile() {
  const { t } = useText()
  const errorText = useErrorText()
  const { person } = useSession()
  const { go } = useNavigation()
  const [problems, setProblems] = useState<FieldProblems>({})
  const own = officeByCode(person.office)?.kind === 'prosecution' ? person.office : ''
  const draft = useDraftForm({ key: 'new/caseFile', initial: newProceedingsForm(own), schema: proceedingsForm })
  const create = useDraftCommand('caseFile.create', draft.discard)
  function submit(): void {
    const read = formToProceedings(draft.values, undefined)
    setProblems(read.problems)
    if (Object.keys(read.problems).length > 0) return
    void create.send({ case: read.value }).then((created) => {
      if (created !== undefined) go({ screen: 'caseFile', caseId: created.caseId, tab: 'people' })
    })
  }
  useShortcut({ key: 's', ctrl: true }, submit)
  return (
    <Page
      title={t('screens.caseFiles.new')}
      actions={
        <Button kind="primary" onPress={submit} isDisabled={create.isBusy}>
          {t('screens.caseFile.create')}
        </Button>
      }
    >
      {create.error !== null && <Notice tone="bad">{errorText(create.error)}</Notice>}
      <ProceedingsFields form={draft.values} problems={problems} isReadOnly={false} onChange={draft.change} />
      <DraftLine savedAt={draft.savedAt} isRestored={draft.restored} />
    </Page>
  )
}
