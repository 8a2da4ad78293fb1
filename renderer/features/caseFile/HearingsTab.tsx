import { useState } from 'react'
import type { CaseFileView, DeadlineChangeView } from '../../../shared/contract/caseFile.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { findCorrections } from '../../../shared/domain/caseFile/factCorrections.ts'
import { Form } from '../../forms/Form.tsx'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { proceedingsForm } from '../../forms/proceedings.ts'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { CorrectFacts, isCorrection } from './CorrectFacts.tsx'
import { Corrections } from './Corrections.tsx'
import { Duties } from './Duties.tsx'
import { DeadlineChanges } from './DeadlineChanges.tsx'
import { DateActs } from './DateActs.tsx'
import { Deadlines } from './Deadlines.tsx'
import { FactLine } from './FactLine.tsx'
import { FileActs } from './FileActs.tsx'
import { FileChanges } from './FileChanges.tsx'
import { ProceedingsFields } from './ProceedingsFields.tsx'

/** The form of the proceedings, and whether it may be typed in. */
function useProceedings(file: CaseFileView) {
  const canWrite = file.acts.includes('changeProceedings')
  const draft = `${file.id}/proceedings`
  const { case: stored, revision } = file
  return { canWrite, form: useForm(proceedingsForm, { draft, stored, revision, isReadOnly: !canWrite }) }
}

/** The proceedings and their dates, from which every time limit follows. */
export function HearingsTab({ file, item }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  const { t } = useText()
  const { canWrite, form } = useProceedings(file)
  const save = useSave(form, 'caseFile.saveProceedings')
  const correct = useSave(form, 'caseFile.correctFacts')
  const [changes, setChanges] = useState<readonly DeadlineChangeView[]>([])
  const [asked, setAsked] = useState<Proceedings>()
  const target = { caseId: file.id, revision: file.revision }
  async function submit(): Promise<void> {
    const { value, problems } = form.store.attemptSave()
    if (Object.keys(problems).length === 0 && isCorrection(file, value)) {
      setAsked(value)
      return
    }
    const stored = await save.send((proceedings) => ({ ...target, case: proceedings }))
    if (stored !== undefined) setChanges(stored.changes)
  }
  async function submitCorrection(reason: string): Promise<void> {
    const stored = await correct.send((proceedings) => ({ ...target, case: proceedings, reason }))
    setAsked(undefined)
    if (stored !== undefined) setChanges(stored.changes)
  }
  useShortcut({ key: 's', ctrl: true }, () => void submit(), canWrite)
  return (
    <>
      <Dates file={file} item={item} changes={changes} setChanges={setChanges} />
      <SaveNotices form={form} save={correct.error === null ? save : correct} people={file.people} />
      <Form form={form} isReadOnly={!canWrite} people={file.people} offences={file.case.offences}>
        <ProceedingsFields isNew={false} />
      </Form>
      {canWrite && <FormFoot form={form} save={save} label={t('screens.save')} onSave={() => void submit()} />}
      {asked !== undefined && (
        <CorrectFacts
          file={file}
          lines={findCorrections(file.case, asked).map((correction) => ({
            fact: correction.fact,
            line: <FactLine correction={correction} />,
          }))}
          isBusy={correct.isBusy}
          onCorrect={(reason) => void submitCorrection(reason)}
          onClose={() => {
            setAsked(undefined)
          }}
        />
      )}
    </>
  )
}

type Changes = readonly DeadlineChangeView[]
type DatesProps = Readonly<{
  file: CaseFileView
  item: string | undefined
  changes: Changes
  setChanges: (changes: Changes) => void
}>

/** What follows from the dates: duties, what moved, time limits, the calendar, and what was corrected. */
function Dates({ file, item, changes, setChanges }: DatesProps) {
  // An office that the file has left sees how it stood and where it went; what runs in it is no longer its business.
  if (!file.acts.includes('exportCalendar')) return <FileChanges file={file} />
  return (
    <>
      <Duties file={file} item={item} />
      <DeadlineChanges
        file={file}
        changes={changes}
        onClose={() => {
          setChanges([])
        }}
      />
      <Deadlines file={file} />
      <DateActs file={file} />
      <Corrections file={file} />
      <FileChanges file={file} />
      <FileActs file={file} />
    </>
  )
}
