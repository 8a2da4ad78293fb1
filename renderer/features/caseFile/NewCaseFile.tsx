import { useMemo } from 'react'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { Form } from '../../forms/Form.tsx'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { newProceedings, proceedingsForm } from '../../forms/proceedings.ts'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { AlikeFiles } from './Alike.tsx'
import { ProceedingsFields } from './ProceedingsFields.tsx'

/** A new file: marks, offices, offence and its time; everything else once it is known. The people come next. */
export function NewCaseFile() {
  const { t } = useText()
  const { person, usual } = useSession()
  const { go } = useNavigation()
  const start = useMemo(() => newProceedings(person.office, usual?.court), [person.office, usual?.court])
  const form = useForm(proceedingsForm, { draft: 'new/caseFile', stored: undefined, start })
  const create = useSave(form, 'caseFile.create')
  async function submit(): Promise<void> {
    const created = await create.send((proceedings) => ({ case: proceedings }))
    if (created !== undefined) go({ screen: 'caseFile', caseId: created.caseId, tab: 'people' })
  }
  useShortcut({ key: 's', ctrl: true }, () => void submit())
  return (
    <Page title={t('screens.caseFiles.new')}>
      <SaveNotices form={form} save={create} />
      <Form form={form} isReadOnly={false}>
        <AlikeFiles />
        <ProceedingsFields isNew />
      </Form>
      <FormFoot form={form} save={create} label={t('screens.caseFile.create')} onSave={() => void submit()}>
        <Button
          onPress={() => {
            go({ screen: 'caseFiles' })
          }}
        >
          {t('screens.cancel')}
        </Button>
      </FormFoot>
    </Page>
  )
}
