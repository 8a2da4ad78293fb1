import type { SharedPerson } from '../../../shared/contract/shared.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { referralStepForm } from '../../forms/referral.ts'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'

type Props = Readonly<{ shared: SharedPerson; referral: string; what: string }>

/** What became of a referral. */
export function FollowReferral({ shared, referral, what }: Props) {
  const { t } = useText()
  return (
    <DialogButton
      button={t('screens.support.follow')}
      label={`${t('screens.support.follow')} ${what}`}
      title={`${t('screens.support.followTitle')}: ${what}`}
    >
      {(close) => <StepForm shared={shared} referral={referral} onClose={close} />}
    </DialogButton>
  )
}

type FormProps = Readonly<{ shared: SharedPerson; referral: string; onClose: () => void }>

function StepForm({ shared: { caseId, person }, referral, onClose }: FormProps) {
  const { t } = useText()
  const form = useForm(referralStepForm, {
    draft: `${caseId}/shared/${person}/step_${referral}`,
    stored: undefined,
  })
  const save = useSave(form, 'referral.follow')
  async function submit(): Promise<void> {
    const stored = await save.send((step) => ({ caseId, referral, step }))
    if (stored !== undefined) onClose()
  }
  return (
    <div className="stack">
      <SaveNotices form={form} save={save} />
      <Form form={form} isReadOnly={false}>
        <div className="fieldGrid">
          <Field path="result" />
          <Field path="date" />
          <Field path="note" />
        </div>
      </Form>
      <FormFoot form={form} save={save} label={t('screens.support.followSubmit')} onSave={() => void submit()}>
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </FormFoot>
    </div>
  )
}
