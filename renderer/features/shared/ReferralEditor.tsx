import { useMemo } from 'react'
import type { SharedPerson } from '../../../shared/contract/shared.ts'
import { CONSENT_OF_REFERRAL, REFERRAL_KINDS } from '../../../shared/domain/support/referral.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { referralForm } from '../../forms/referral.ts'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{ shared: SharedPerson; onClose: () => void }>

/** A referral to help: to which, who gives it, since when. */
export function ReferralEditor({ shared: { caseId, person, consents }, onClose }: Props) {
  const { t } = useText()
  const before = useMemo(() => ({ person }), [person])
  const form = useForm(referralForm, {
    draft: `${caseId}/shared/${person}/referral`,
    stored: undefined,
    before,
  })
  const save = useSave(form, 'referral.record')
  const barred = REFERRAL_KINDS.filter((kind) => !consents.includes(CONSENT_OF_REFERRAL[kind]))
  async function submit(): Promise<void> {
    const stored = await save.send((referral) => ({ caseId, referral }))
    if (stored !== undefined) onClose()
  }
  return (
    <div className="stack">
      <SaveNotices form={form} save={save} />
      <Form form={form} isReadOnly={false}>
        <div className="fieldGrid">
          <Field path="kind" />
          <Field path="provider" />
          <Field path="date" />
          <Field path="note" />
        </div>
      </Form>
      {barred.length > 0 && (
        <p className="mut">
          {t('screens.support.noConsent', {
            kinds: barred.map((kind) => t(`screens.support.kind.${kind}`)).join(', '),
          })}
        </p>
      )}
      <FormFoot form={form} save={save} label={t('screens.support.submit')} onSave={() => void submit()}>
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </FormFoot>
    </div>
  )
}
