import { useMemo, useState } from 'react'
import type { CaseFileView, PersonView } from '../../../shared/contract/caseFile.ts'
import { identityOf, withoutIdentity, type PersonIdentity } from '../../../shared/domain/caseFile/identity.ts'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { FieldGroups, type FieldGroup } from '../../forms/FieldGroups.tsx'
import { Form } from '../../forms/Form.tsx'
import { FormFoot } from '../../forms/FormFoot.tsx'
import { concealIdentity, holdsIdentity, newPerson, OPEN_MEMBERS, personForm } from '../../forms/person.ts'
import { COVER_FIELDS } from '../../forms/personGroups.ts'
import { RemoveAct } from '../../forms/RemoveAct.tsx'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useStore } from '../../forms/formContext.ts'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useRoleOf } from '../../parts/useRoleOf.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { PersonAge } from './PersonAge.tsx'
import { personBlocks } from './personBlocks.tsx'
import { AlikePeople } from './Alike.tsx'
import { RevealPerson } from './RevealPerson.tsx'
import { SealFields } from './SealFields.tsx'
import { UnsealPerson } from './UnsealPerson.tsx'

type Props = Readonly<{
  file: CaseFileView
  id: string
  view: PersonView | undefined
  role: PersonRole
}>

/**
 * One person: the sealed cover first, then what the role needs. What is stored is read; each block is typed in where it
 * stands once it is opened.
 */
export function PersonEditor({ file, id, view, role }: Props) {
  const { t } = useText()
  const canWrite = file.acts.includes('savePerson') && !file.locked.includes(id)
  const editor = usePersonEditor({ file, id, view, role })
  const isSealed = view?.sealed === true
  const { form, save } = editor
  const said = useRoleOf()(
    role,
    useStore(form.store, () => form.store.typed.sex),
  )
  useShortcut({ key: 's', ctrl: true }, editor.submit, canWrite)
  return (
    <section className="panel" aria-label={said}>
      <h2>
        {said} {view !== undefined && <PersonLabel label={view.label} isSealed={isSealed} />}
      </h2>
      <SaveNotices form={form} save={save} people={file.people} />
      {editor.isWaiting && <Notice tone="warn">{t('screens.reveal.typedUnder')}</Notice>}
      <Form form={form} isReadOnly={!canWrite} people={file.people}>
        <PersonBlocks file={file} id={id} view={view} role={role} editor={editor} />
      </Form>
      {canWrite && (
        <FormFoot form={form} save={save} label={t('screens.person.save')} onSave={editor.submit}>
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
    </section>
  )
}

type Editor = ReturnType<typeof usePersonEditor>

/** What is known of a person, block by block; what is stored is read until it is opened. */
function PersonBlocks({ file, id, view, role, editor }: Props & Readonly<{ editor: Editor }>) {
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
      {!isCovered && file.acts.includes('savePerson') && <AlikePeople caseId={file.id} person={id} />}
      <FieldGroups key={`named-${String(editor.saves)}`} groups={named} isRead={isRead} />
      {isCovered && <RevealPerson caseId={file.id} person={id} onOpened={editor.open} />}
      <FieldGroups
        key={`open-${String(editor.saves)}`}
        groups={groups.open}
        isRead={isRead}
        hint={role === 'defendant' ? t('screens.person.defendantRest') : undefined}
      />
    </>
  )
}

/** A person as stored, and their identity as far as it is open. */
function usePersonEditor({ file, id, view, role }: Omit<Props, 'canWrite'>) {
  const [opened, setOpened] = useState<PersonIdentity>()
  const isSealed = view?.sealed === true
  const isCovered = isSealed && opened === undefined
  const stored = useMemo(() => {
    if (view === undefined) return undefined
    const { label: _label, identity, ...person } = view
    return { ...person, ...identity, ...opened }
  }, [view, opened])
  const start = useMemo(() => newPerson(role, file.people), [role, file.people])
  const [saves, setSaves] = useState(0)
  const form = useForm(personForm, {
    draft: view === undefined ? `${file.id}/newPerson/${role}-${id}` : `${file.id}/person/${id}`,
    stored,
    start,
    before: stored ?? { id, role },
    members: isCovered ? OPEN_MEMBERS : undefined,
    conceal: isSealed ? concealIdentity : undefined,
    revision: file.revision,
  })
  const save = useSave(form, 'person.save')
  // Typed under the cover, which is closed again: it waits until somebody opens it.
  const isWaiting = useStore(form.store, () => isCovered && holdsIdentity(form.store.typed))
  async function send(): Promise<void> {
    let identity: PersonIdentity | undefined
    const saved = await save.send((person) => {
      if (!isCovered) identity = identityOf(person)
      const target = { caseId: file.id, revision: file.revision }
      return { ...target, person: withoutIdentity(person), ...(identity && { identity }) }
    })
    if (saved !== undefined) setSaves((before) => before + 1)
    // What was opened stays open, as it is stored now.
    if (saved !== undefined && opened !== undefined) setOpened(identity)
  }
  return { form, save, saves, isCovered, isWaiting, open: setOpened, submit: () => void send() }
}
