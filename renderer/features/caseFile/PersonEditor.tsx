import { useMemo, useState } from 'react'
import type { CaseFileView, PersonView } from '../../../shared/contract/caseFile.ts'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { FieldGroups, type FieldGroup } from '../../forms/FieldGroups.tsx'
import { Form } from '../../forms/Form.tsx'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { COVER_FIELDS } from '../../forms/personGroups.ts'
import { RemoveAct } from '../../forms/RemoveAct.tsx'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useStore } from '../../forms/formContext.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useRoleOf } from '../../parts/useRoleOf.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { PersonAge } from './PersonAge.tsx'
import { PersonWanted } from './PersonWanted.tsx'
import { personBlocks } from './personBlocks.tsx'
import { AlikePeople } from './Alike.tsx'
import { CorrectFacts } from './CorrectFacts.tsx'
import { PersonCorrections } from './Corrections.tsx'
import { DeadlineChanges } from './DeadlineChanges.tsx'
import { PersonFactLine } from './FactLine.tsx'
import { RevealPerson } from './RevealPerson.tsx'
import { SamePerson } from './SamePerson.tsx'
import { SealFields } from './SealFields.tsx'
import { ShareIdentity } from './ShareIdentity.tsx'
import { UnsealPerson } from './UnsealPerson.tsx'
import { Views } from './Views.tsx'
import { usePersonEditor, type PersonEditorState } from './usePersonEditor.ts'

type Props = Readonly<{
  file: CaseFileView
  id: string
  view: PersonView | undefined
  role: PersonRole
  /** Opens the form for somebody else of the same role. */
  onNext: () => void
}>

/**
 * One person: the sealed cover first, then what the role needs. What is stored is read; each block is typed in where it
 * stands once it is opened.
 */
export function PersonEditor({ file, id, view, role, onNext }: Props) {
  const { t } = useText()
  const canWrite = file.acts.includes('savePerson') && !file.locked.includes(id)
  const editor = usePersonEditor({ file, id, view, role, canWrite })
  const isSealed = view?.sealed === true
  const { form, save, correction } = editor
  const said = useRoleOf()(
    role,
    useStore(form.store, () => form.store.typed.sex),
  )
  const submitAndNext = () => {
    editor.submit(onNext)
  }
  useShortcut({ key: 's', ctrl: true }, () => editor.submit(), canWrite)
  useShortcut({ key: 'Enter', ctrl: true }, submitAndNext, canWrite && view === undefined)
  return (
    <section className="panel" aria-label={said}>
      <h2>
        {said} {view !== undefined && <PersonLabel label={view.label} isSealed={isSealed} />}
      </h2>
      <SaveNotices form={form} save={save} people={file.people} />
      <DeadlineChanges file={file} changes={correction.changes} onClose={correction.closeChanges} />
      {editor.isWaiting && <Notice tone="warn">{t('screens.reveal.typedUnder')}</Notice>}
      <Form form={form} isReadOnly={!canWrite} people={file.people}>
        <PersonBlocks file={file} id={id} view={view} role={role} editor={editor} />
      </Form>
      {canWrite && (
        <FormFoot form={form} save={save} label={t('screens.person.save')} onSave={() => editor.submit()}>
          {view === undefined && <Button onPress={submitAndNext}>{t('screens.person.saveNext')}</Button>}
          {isSealed && file.acts.includes('unseal') && <UnsealPerson file={file} person={id} />}
          {view !== undefined && (
            <RemoveAct
              channel="person.remove"
              input={{ caseId: file.id, revision: file.revision, person: id }}
              words="screens.person"
              form={form}
            />
          )}
        </FormFoot>
      )}
      {view !== undefined && <SamePerson file={file} view={view} />}
      {view !== undefined && <ShareIdentity file={file} view={view} />}
      {view !== undefined && <SeenPerson file={file} view={view} />}
      <PersonCorrections file={file} id={id} opened={editor.openedCorrections} />
      <AskForCorrection file={file} correction={correction} />
    </section>
  )
}

/** Who saw this person, as the journal of the file tells; asked for, since reading it is written down. */
function SeenPerson({ file, view }: Readonly<{ file: CaseFileView; view: PersonView }>) {
  const { t } = useText()
  const [isShown, setIsShown] = useState(false)
  return (
    <section className="seenBy" aria-label={t('screens.views.person')}>
      <Button
        kind="quiet"
        onPress={() => {
          setIsShown(!isShown)
        }}
      >
        {t(isShown ? 'screens.views.close' : 'screens.views.person')}
      </Button>
      {isShown && <Views caseId={file.id} person={view.id} />}
    </section>
  )
}

type AskProps = Readonly<{ file: CaseFileView; correction: PersonEditorState['correction'] }>

/** Asks why a recorded fact is another, where a paper was made from it. */
function AskForCorrection({ file, correction }: AskProps) {
  const { t } = useText()
  if (correction.asked === undefined) return null
  const underSeal = { fact: 'identity', line: t('screens.correctFacts.underSeal') }
  const lines = correction.asked.map((one) => ({
    fact: one.fact,
    line: <PersonFactLine correction={one} people={file.people} />,
  }))
  return (
    <CorrectFacts
      file={file}
      lines={lines.length === 0 ? [underSeal] : lines}
      isBusy={correction.isBusy}
      onCorrect={correction.submit}
      onClose={correction.close}
    />
  )
}

type BlocksProps = Omit<Props, 'onNext'> & Readonly<{ editor: PersonEditorState }>

/** What is known of a person, block by block; what is stored is read until it is opened. */
function PersonBlocks({ file, id, view, role, editor }: BlocksProps) {
  const { t } = useText()
  const groups = useMemo(() => personBlocks(role, file), [role, file])
  const isRead = view !== undefined
  const { isCovered } = editor
  const content = <SealFields role={role} isStoredSealed={view?.sealed === true} />
  const cover: FieldGroup = { name: 'cover', fields: COVER_FIELDS, content }
  const [first, ...others] = groups.sealed
  const named = isCovered || first === undefined ? [cover] : [first, cover, ...others]
  return (
    <>
      <PersonAge />
      {/* Of somebody new the fields are open below. */}
      {isRead && <PersonWanted file={file} id={id} role={role} isCovered={isCovered} />}
      {!isCovered && file.acts.includes('savePerson') && <AlikePeople caseId={file.id} person={id} />}
      <FieldGroups key={`named-${String(editor.saves)}`} groups={named} isRead={isRead} />
      {isCovered && <RevealPerson file={file} person={id} onOpened={editor.open} />}
      <FieldGroups
        key={`open-${String(editor.saves)}`}
        groups={groups.open}
        isRead={isRead}
        hint={role === 'defendant' ? t('screens.person.defendantRest') : undefined}
      />
    </>
  )
}
