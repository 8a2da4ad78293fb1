import { useMemo } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { PaymentRemark } from '../../../shared/contract/collection.ts'
import type { EnforcementView } from '../../../shared/contract/enforcement.ts'
import type { EnforcementKind, ToldStep } from '../../../shared/domain/caseFile/enforcement.ts'
import { toldPartsOf } from '../../../shared/domain/enforcement/stepParts.ts'
import { useSession } from '../../api/session.ts'
import { ENFORCEMENT_FORMS } from '../../forms/enforcement.ts'
import { Field } from '../../forms/Field.tsx'
import { Form } from '../../forms/Form.tsx'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { findFreeId } from '../../forms/freeId.ts'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { PaymentRemarks, usePaymentRemarks } from '../../parts/PaymentRemarks.tsx'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{
  file: CaseFileView
  award: EnforcementView
  debtor: string
  proceeding?: string
  kind: EnforcementKind
  onClose: () => void
}>

/** The fields in the order in which they are asked. */
const PATHS = ['body', 'name', 'mark', 'bearer', 'outcome', 'party', 'object', 'amountCents'] as const

/** A step of one kind as it is recorded. */
export function StepEditor({ file, award, debtor, proceeding, kind, onClose }: Props) {
  const { t } = useText()
  const { save, form } = useStep({ file, award, debtor, proceeding, kind })
  const remarks = usePaymentRemarks(save.error)
  const { needs, may = [] } = toldPartsOf(kind)
  async function submit(): Promise<void> {
    if ((await save.send(remarks.confirmed)) !== undefined) onClose()
  }
  return (
    <div className="stack">
      <SaveNotices form={form} save={save} people={file.people} />
      <Form form={form} isReadOnly={false}>
        <div className="fieldGrid">
          {PATHS.filter((path) => needs.includes(path) || may.includes(path)).map((path) => (
            <Field key={path} path={path} />
          ))}
          <Field path="date" />
          <Field path="note" />
        </div>
      </Form>
      <PaymentRemarks {...remarks} />
      <FormFoot form={form} save={save} label={t('enforcement.submit')} onSave={() => void submit()}>
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </FormFoot>
    </div>
  )
}

type StepProps = Omit<Props, 'onClose' | 'proceeding'> & Readonly<{ proceeding: string | undefined }>

/** The form of a step, filled with today, and its way into the file: a motion begins, everything else follows. */
function useStep({ file, award, debtor, proceeding, kind }: StepProps) {
  const { today } = useSession()
  const steps = award.debtors.flatMap(({ proceedings }) => proceedings.flatMap((one) => one.steps))
  const of = proceeding === undefined ? { debtor } : { proceeding }
  const ids = steps.map(({ step }) => step.id)
  const start = useMemo(() => ENFORCEMENT_FORMS[kind].toForm({ date: today }), [kind, today])
  const form = useForm(ENFORCEMENT_FORMS[kind], {
    draft: `${file.id}/enforcement/${award.claim}_${debtor}_${kind}`,
    stored: undefined,
    start,
    before: { id: findFreeId('is', ids), kind, ...of },
    revision: file.revision,
  })
  const target = { caseId: file.id, revision: file.revision, claim: award.claim }
  const begin = useSave(form, 'enforcement.file')
  const follow = useSave(form, 'enforcement.record')
  const isMotion = proceeding === undefined
  return {
    form,
    save: {
      ...(isMotion ? begin : follow),
      send: (confirmed: readonly PaymentRemark[]) =>
        isMotion
          ? begin.send((step: ToldStep) => ({ ...target, step }))
          : follow.send((step: ToldStep) => ({ ...target, step, confirmed: [...confirmed] })),
    },
  }
}
