import { useMemo, useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { OwedDutyView } from '../../../shared/contract/duties.ts'
import { DUTIES } from '../../../shared/domain/duties/dutyRules.ts'
import { DUTY_FORMS } from '../../forms/duty.ts'
import { proposeDuty } from '../../forms/dutyProof.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { useProblem } from '../../forms/formContext.ts'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{
  file: CaseFileView
  duty: OwedDutyView
  /** The id of the record, and under what its draft is kept. */
  id: string
  draft: string
  onClose: () => void
}>

/** What is to stand there is said once: as a hint, or by the error. */
function Note() {
  const { t } = useText()
  const hint = useProblem('note') === undefined ? { hint: t('duties.proof') } : {}
  return <Field path="note" {...hint} />
}

/** Recording a duty as done: when, how, what came of it, and by what it is shown. */
export function DutyEditor({ file, duty: { kind, person, paper }, id, draft, onClose }: Props) {
  const { t } = useText()
  // As the form opens: a later sending of the paper does not change what is being typed.
  const [proposed] = useState(() => (paper === undefined ? {} : proposeDuty(kind, paper)))
  const start = useMemo(() => DUTY_FORMS[kind].toForm(proposed), [kind, proposed])
  const before = { id, kind, ...(person === undefined ? {} : { person }) }
  const form = useForm(DUTY_FORMS[kind], {
    draft: `${file.id}/duty/${draft}`,
    stored: undefined,
    start,
    before,
    revision: file.revision,
  })
  const save = useSave(form, 'duty.record')
  async function submit(): Promise<void> {
    const stored = await save.send((duty) => ({ caseId: file.id, revision: file.revision, duty }))
    if (stored !== undefined) onClose()
  }
  return (
    <div className="dutyEditor" data-bases={DUTIES[kind].bases.join(' ')}>
      <SaveNotices form={form} save={save} people={file.people} evidence={file.evidence} />
      <Form form={form} isReadOnly={false} evidence={file.evidence}>
        <div className="fieldGrid">
          <Field path="date" />
          <Field path="channel" />
          <Field path="outcome" />
          <Field path="evidence" />
          <Note />
        </div>
      </Form>
      <FormFoot form={form} save={save} label={t('duties.record')} onSave={() => void submit()}>
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </FormFoot>
    </div>
  )
}
