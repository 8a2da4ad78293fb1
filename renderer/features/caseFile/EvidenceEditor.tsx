import { useImperativeHandle, type KeyboardEvent, type Ref } from 'react'
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
  typed?: Ref<TypedItem>
}>

/** What is typed of an item, for whoever needs it stored. */
export type TypedItem = Readonly<{
  /** Saves it, where something is typed; answers whether it could be. */
  save: () => Promise<boolean>
}>

/** The form of an item, its keys, and its save for whoever needs it stored. */
function useEvidenceEditor({ file, id, entry, onClose, onNext, typed }: Props) {
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
  useImperativeHandle(typed, () => ({
    save: async () => !form.store.isTyped || (await save.send((evidence) => ({ ...target, evidence }))) !== undefined,
  }))
  useShortcut({ key: 's', ctrl: true }, () => void submit(onClose))
  useShortcut({ key: 'Enter', ctrl: true }, () => void submit(onNext), entry === undefined)
  return { form, save, target, submit }
}

/** The data of an item: Enter saves it and, of several that are entered one after another, opens the next. */
export function EvidenceEditor(props: Props) {
  const { file, id, entry, onClose, onNext } = props
  const { t, pick } = useText()
  const { form, save, target, submit } = useEvidenceEditor(props)
  return (
    <section className="panel gap" aria-label={t('screens.evidence.entry')}>
      <h2>{entry === undefined ? t('screens.evidence.new') : pick(entry.title)}</h2>
      <SaveNotices form={form} save={save} people={file.people} evidence={file.evidence} />
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (!isPlainEnter(event)) return
          event.preventDefault()
          void submit(entry === undefined ? onNext : onClose)
        }}
      >
        <Form form={form} isReadOnly={false}>
          <EvidenceFields />
        </Form>
      </div>
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

function isPlainEnter({ key, target, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof HTMLInputElement && !(ctrlKey || altKey || metaKey || shiftKey)
}
