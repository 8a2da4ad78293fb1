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

type Props = Readonly<{
  file: CaseFileView
  id: string
  entry: Evidence | undefined
  onClose: () => void
  /** Opens the next new item; given while one is entered. */
  onNext: () => void
}>

/** The data of an item; of several that are entered one after another each save can open the next. */
export function EvidenceEditor({ file, id, entry, onClose, onNext }: Props) {
  const { t, pick } = useText()
  const form = useForm(evidenceForm, {
    draft: `${file.id}/evidence/${id}`,
    stored: entry,
    before: { id },
    revision: file.revision,
  })
  const save = useSave(form, 'evidence.save')
  const target = { caseId: file.id, revision: file.revision }
  async function submit(then: () => void): Promise<void> {
    const stored = await save.send((evidence) => ({ ...target, evidence }))
    if (stored !== undefined) then()
  }
  useShortcut({ key: 's', ctrl: true }, () => void submit(onClose))
  useShortcut({ key: 'Enter', ctrl: true }, () => void submit(onNext), entry === undefined)
  return (
    <section className="panel gap" aria-label={t('screens.evidence.entry')}>
      <h2>{entry === undefined ? t('screens.evidence.new') : pick(entry.title)}</h2>
      <SaveNotices form={form} save={save} people={file.people} evidence={file.evidence} />
      <Form form={form} isReadOnly={false}>
        <EvidenceFields />
      </Form>
      <FormFoot form={form} save={save} label={t('screens.evidence.save')} onSave={() => void submit(onClose)}>
        {entry === undefined && <Button onPress={() => void submit(onNext)}>{t('screens.evidence.saveNext')}</Button>}
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
