import { useMemo } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { PaymentRemark } from '../../../shared/contract/collection.ts'
import type { StateCompensationView } from '../../../shared/contract/stateCompensation.ts'
import type { StateKind, ToldStateStep } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { useSession } from '../../api/session.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { findFreeId } from '../../forms/freeId.ts'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { STATE_FORMS } from '../../forms/stateCompensation.ts'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { PaymentRemarks, usePaymentRemarks } from '../../parts/PaymentRemarks.tsx'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{
  file: CaseFileView
  route: StateCompensationView
  kind: StateKind
  onClose: () => void
}>

/** The fields in the order in which they are asked. */
const PATHS = ['outcome', 'amountCents', 'debtor', 'date', 'name', 'mark', 'note'] as const

/** A step of one kind as it is recorded. */
export function StateStepEditor({ file, route, kind, onClose }: Props) {
  const { t } = useText()
  const { save, form } = useStateStep(file, route, kind)
  const remarks = usePaymentRemarks(save.error)
  async function submit(): Promise<void> {
    if ((await save.send(remarks.confirmed)) !== undefined) onClose()
  }
  return (
    <div className="stack">
      <SaveNotices form={form} save={save} people={file.people} />
      <Form form={form} isReadOnly={false}>
        <div className="fieldGrid">
          {PATHS.map((path) => (
            <Field key={path} path={path} />
          ))}
        </div>
      </Form>
      <PaymentRemarks {...remarks} />
      <FormFoot form={form} save={save} label={t('stateCompensation.submit')} onSave={() => void submit()}>
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </FormFoot>
    </div>
  )
}

/** The form of a step, filled with today, and its way into the file: an application begins, everything else follows. */
function useStateStep(file: CaseFileView, route: StateCompensationView, kind: StateKind) {
  const { today } = useSession()
  const ids = route.steps.map(({ step }) => step.id)
  const start = useMemo(() => STATE_FORMS[kind].toForm({ date: today }), [kind, today])
  const form = useForm(STATE_FORMS[kind], {
    draft: `${file.id}/stateCompensation/${route.claim}_${kind}`,
    stored: undefined,
    start,
    before: { id: findFreeId('nd', ids), kind },
    revision: file.revision,
  })
  const target = { caseId: file.id, revision: file.revision, claim: route.claim }
  const apply = useSave(form, 'stateCompensation.apply')
  const follow = useSave(form, 'stateCompensation.record')
  const isApplication = kind === 'application'
  return {
    form,
    save: {
      ...(isApplication ? apply : follow),
      send: (confirmed: readonly PaymentRemark[]) =>
        isApplication
          ? apply.send((step: ToldStateStep) => ({ ...target, step }))
          : follow.send((step: ToldStateStep) => ({ ...target, step, confirmed: [...confirmed] })),
    },
  }
}
