import { useMemo } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { RecipientView, ServiceView } from '../../../shared/contract/service.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { useProblem } from '../../forms/formContext.ts'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { findFreeId } from '../../forms/freeId.ts'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { serviceForm } from '../../forms/service.ts'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{
  file: CaseFileView
  service: ServiceView
  recipient: RecipientView
  /** Under what its draft is kept. */
  draft: string
  onClose: () => void
}>

/** Recording an attempt: how, when, with what result, and by what it is shown. */
export function AttemptEditor({ file, service, recipient: { person }, draft, onClose }: Props) {
  const { t } = useText()
  const start = useMemo(() => serviceForm.toForm({}), [])
  const ids = service.recipients.flatMap(({ attempts }) => attempts.map(({ attempt }) => attempt.id))
  const form = useForm(serviceForm, {
    draft: `${file.id}/service/${draft}`,
    stored: undefined,
    start,
    before: { id: findFreeId('sa', ids), ...(person === undefined ? {} : { person }) },
    revision: file.revision,
  })
  const save = useSave(form, 'service.record')
  async function submit(): Promise<void> {
    const target = { caseId: file.id, revision: file.revision, claim: service.claim }
    const stored = await save.send((attempt) => ({ ...target, attempt }))
    if (stored !== undefined) onClose()
  }
  return (
    <div className="dutyEditor">
      <SaveNotices form={form} save={save} people={file.people} evidence={file.evidence} />
      <Form form={form} isReadOnly={false} evidence={file.evidence}>
        <div className="fieldGrid">
          <Field path="channel" />
          <Field path="date" />
          <Field path="result" />
          <Field path="evidence" />
          <Note />
        </div>
      </Form>
      <FormFoot form={form} save={save} label={t('service.save')} onSave={() => void submit()}>
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </FormFoot>
    </div>
  )
}

/** What is to stand there is said once: as a hint, or by the error. */
function Note() {
  const { t } = useText()
  const hint = useProblem('note') === undefined ? { hint: t('service.proof') } : {}
  return <Field path="note" {...hint} />
}
