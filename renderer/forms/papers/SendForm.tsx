import type { PaperView } from '../../../shared/contract/papers.ts'
import { Field } from '../Field.tsx'
import { Form } from '../Form.tsx'
import { FormFoot } from '../FormFoot.tsx'
import { returnForm, sendingForm } from '../paper.ts'
import { SaveNotices } from '../SaveNotices.tsx'
import { useForm } from '../useForm.ts'
import { useSave } from '../useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { keyOfPaperDraft, type PaperFile } from './paperFile.ts'

type Props = Readonly<{ file: PaperFile; paper: PaperView; onClose: () => void }>

/** To whom a paper went, how and when. */
export function SendForm({ file, paper, onClose }: Props) {
  const { t } = useText()
  const form = useForm(sendingForm, {
    draft: keyOfPaperDraft(file, `send_${paper.id}`),
    stored: undefined,
    revision: file.revision,
  })
  const save = useSave(form, 'paper.send')
  const target = { caseId: file.id, paper: paper.id, revision: paper.revision }
  async function submit(): Promise<void> {
    const sent = await save.send((sending) => ({ ...target, sending }))
    if (sent !== undefined) onClose()
  }
  return (
    <>
      <SaveNotices form={form} save={save} people={file.people} />
      <Form form={form} isReadOnly={false} people={file.people}>
        <div className="stack">
          <Field path="recipient" />
          <Field path="to" hint={t('papers.toHint')} />
          <Field path="channel" />
          <Field path="date" />
        </div>
      </Form>
      <FormFoot form={form} save={save} label={t('papers.sendSubmit')} onSave={() => void submit()}>
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </FormFoot>
    </>
  )
}

/** When and how it came back, and who signed. */
export function ReturnForm({ file, paper, onClose }: Props) {
  const { t } = useText()
  const form = useForm(returnForm, {
    draft: keyOfPaperDraft(file, `return_${paper.id}`),
    stored: undefined,
    revision: file.revision,
  })
  const save = useSave(form, 'paper.recordReturn')
  const target = { caseId: file.id, paper: paper.id, revision: paper.revision }
  async function submit(): Promise<void> {
    const back = await save.send((value) => ({ ...target, return: value }))
    if (back !== undefined) onClose()
  }
  return (
    <>
      <SaveNotices form={form} save={save} />
      <Form form={form} isReadOnly={false}>
        <div className="stack">
          <Field path="date" />
          <Field path="outcome" />
          <Field path="signedBy" />
        </div>
      </Form>
      <FormFoot form={form} save={save} label={t('papers.returnSubmit')} onSave={() => void submit()}>
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </FormFoot>
    </>
  )
}
