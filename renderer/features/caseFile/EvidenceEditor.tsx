import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { evidenceForm } from '../../forms/evidence.ts'
import { Form } from '../../forms/Form.tsx'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { RemoveAct } from '../../forms/RemoveAct.tsx'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { EvidenceFields } from './EvidenceFields.tsx'

type Props = Readonly<{ file: CaseFileView; id: string; entry: Evidence | undefined; onClose: () => void }>

export function EvidenceEditor({ file, id, entry, onClose }: Props) {
  const { t, pick } = useText()
  const form = useForm(evidenceForm, {
    draft: `${file.id}/evidence/${id}`,
    stored: entry,
    before: { id },
    revision: file.revision,
  })
  const save = useSave(form, 'evidence.save')
  const target = { caseId: file.id, revision: file.revision }
  async function submit(): Promise<void> {
    const stored = await save.send((evidence) => ({ ...target, evidence }))
    if (stored !== undefined) onClose()
  }
  useShortcut({ key: 's', ctrl: true }, () => void submit())
  return (
    <section className="panel gap" aria-label={t('screens.evidence.entry')}>
      <h2>{entry === undefined ? t('screens.evidence.new') : pick(entry.title)}</h2>
      <SaveNotices form={form} save={save} people={file.people} evidence={file.evidence} />
      <Form form={form} isReadOnly={false}>
        <EvidenceFields />
      </Form>
      <FormFoot form={form} save={save} label={t('screens.evidence.save')} onSave={() => void submit()}>
        <Button onPress={onClose}>{t('screens.close')}</Button>
        {entry !== undefined && (
          <RemoveAct
            channel="evidence.remove"
            input={{ ...target, evidence: id }}
            words="screens.evidence"
            form={form}
            onRemoved={onClose}
          />
        )}
      </FormFoot>
    </section>
  )
}
