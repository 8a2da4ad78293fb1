import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { EVIDENCE_KINDS, type Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useDraftCommand, type DraftCommand } from '../../api/useDraftCommand.ts'
import { useDraftForm } from '../../api/useDraftForm.ts'
import { DraftLine } from '../../parts/DraftLine.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmedAct } from '../../ui/ConfirmedAct.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { evidenceForm, evidenceToForm, formToEvidence, type EvidenceForm } from './evidenceForm.ts'

type Props = Readonly<{ file: CaseFileView; id: string; entry: Evidence | undefined; onClose: () => void }>

export function EvidenceEditor({ file, id, entry, onClose }: Props) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const [problems, setProblems] = useState<FieldProblems>({})
  const draft = useDraftForm({ key: `${file.id}/evidence/${id}`, initial: evidenceToForm(entry), schema: evidenceForm })
  const save = useDraftCommand('evidence.save', draft.discard)
  const remove = useDraftCommand('evidence.remove', draft.discard)
  const target = { caseId: file.id, revision: file.revision }
  const closeIf = (stored: object | undefined): void => {
    if (stored !== undefined) onClose()
  }
  function submit(): void {
    const read = formToEvidence(draft.values, id)
    setProblems(read.problems)
    if (Object.keys(read.problems).length === 0) void save.send({ ...target, evidence: read.evidence }).then(closeIf)
  }
  useShortcut({ key: 's', ctrl: true }, submit)
  return (
    <section className="panel gap" aria-label={t('screens.evidence.entry')}>
      <h2>{entry === undefined ? t('screens.evidence.new') : pick(entry.title)}</h2>
      {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
      <EvidenceFields
        form={draft.values}
        problems={problems}
        onChange={(part) => {
          draft.change((form) => ({ ...form, ...part }))
        }}
      />
      <div className="actions">
        <Button kind="primary" onPress={submit} isDisabled={save.isBusy}>
          {t('screens.evidence.save')}
        </Button>
        <Button onPress={onClose}>{t('screens.close')}</Button>
        <DraftLine savedAt={draft.savedAt} isRestored={draft.restored} />
        <div className="sp" />
        {entry !== undefined && (
          <RemoveEvidence
            remove={remove}
            onConfirm={() => void remove.send({ ...target, evidence: id }).then(closeIf)}
          />
        )}
      </div>
    </section>
  )
}

type RemoveProps = Readonly<{ remove: DraftCommand<'evidence.remove'>; onConfirm: () => void }>

function RemoveEvidence({ remove, onConfirm }: RemoveProps) {
  const { t } = useText()
  const errorText = useErrorText()
  return (
    <ConfirmedAct
      button={t('screens.evidence.remove')}
      words={{
        title: t('screens.evidence.removeTitle'),
        explain: t('screens.evidence.removeExplain'),
        submit: t('screens.evidence.removeSubmit'),
        cancel: t('screens.cancel'),
      }}
      isBusy={remove.isBusy}
      error={remove.error === null ? undefined : errorText(remove.error)}
      onConfirm={onConfirm}
    />
  )
}

type FieldsProps = Readonly<{
  form: EvidenceForm
  problems: FieldProblems
  onChange: (part: Partial<EvidenceForm>) => void
}>

function EvidenceFields({ form, problems, onChange }: FieldsProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const marks = { cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }
  const set = (name: keyof EvidenceForm) => (value: string | EvidenceForm['title']) => {
    onChange({ [name]: value })
  }
  const problem = (name: string) => (problems[name] === undefined ? undefined : errorText(problems[name]))
  return (
    <div className="stack">
      <BilingualField
        label={t('screens.evidence.title')}
        marks={marks}
        value={form.title}
        error={problem('title')}
        onChange={set('title')}
      />
      <BilingualField label={t('screens.evidence.source')} marks={marks} value={form.source} onChange={set('source')} />
      <div className="grid4">
        <SelectField
          label={t('screens.evidence.kind')}
          value={form.kind}
          empty={t('screens.choose')}
          options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`screens.evidenceKind.${kind}`) }))}
          error={problem('kind')}
          onChange={set('kind')}
        />
        <TextField
          label={t('screens.evidence.date')}
          kind="date"
          placeholder={t('screens.datePattern')}
          value={form.date}
          error={problem('date')}
          onChange={set('date')}
        />
        <TextField
          label={t('screens.evidence.pages')}
          kind="amount"
          value={form.pages}
          error={problem('pages')}
          onChange={set('pages')}
        />
        <Strength value={form.strength} onChange={set('strength')} />
      </div>
    </div>
  )
}

function Strength({ value, onChange }: Readonly<{ value: string; onChange: (value: string) => void }>) {
  const { t } = useText()
  return (
    <SelectField
      label={t('screens.evidence.strength')}
      value={value}
      empty={t('screens.unset')}
      options={['strong', 'supporting', 'weak'].map((name) => ({ value: name, label: t(`screens.strength.${name}`) }))}
      onChange={onChange}
    />
  )
}
