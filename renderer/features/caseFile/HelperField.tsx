import { useEffect, useMemo, useRef, useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { identityOf, withoutIdentity } from '../../../shared/domain/caseFile/identity.ts'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { Field } from '../../forms/Field.tsx'
import { FieldGrid } from '../../forms/FieldGroups.tsx'
import { Form } from '../../forms/Form.tsx'
import { WrongCount } from '../../forms/FormFoot.tsx'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { newPerson, personForm } from '../../forms/person.ts'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ROLE_LETTERS } from './peopleRoles.ts'

type Helper = Extract<PersonRole, 'attorney' | 'guardian' | 'defenceCounsel'>
type Path = 'representative' | 'guardian' | 'defenceCounsel'

/** What is asked at once of somebody who represents another. */
const ASKED: Readonly<Record<Helper, readonly string[]>> = {
  attorney: ['name', 'sex', 'powerOfAttorneyDate'],
  guardian: ['name', 'sex', 'kind', 'date'],
  defenceCounsel: ['name', 'sex', 'powerOfAttorneyDate'],
}

type Props = Readonly<{ file: CaseFileView; path: Path; role: Helper }>

/** Who represents the person of the form around: chosen from the file, or made here and chosen at once. */
export function HelperField({ file, path, role }: Props) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const [isMaking, setIsMaking] = useState(false)
  return (
    <div className="helperField">
      <Field path={path} />
      {!isReadOnly && !isMaking && (
        <Button
          kind="quiet"
          onPress={() => {
            setIsMaking(true)
          }}
        >
          {t(`screens.person.addHelper.${role}`)}
        </Button>
      )}
      {isMaking && (
        <NewHelper
          file={file}
          role={role}
          onClose={(made) => {
            setIsMaking(false)
            if (made !== undefined) store.type(path, made)
            requestAnimationFrame(() => {
              focusPath(document.body, path)
            })
          }}
        />
      )}
    </div>
  )
}

type NewProps = Readonly<{ file: CaseFileView; role: Helper; onClose: (made?: string) => void }>

/** The form of somebody new who is saved by themselves, at once. */
function useNewHelper({ file, role, onClose }: NewProps) {
  const [id] = useState(() =>
    findFreeId(
      ROLE_LETTERS[role],
      file.people.map((one) => one.id),
    ),
  )
  const start = useMemo(() => newPerson(role), [role])
  const form = useForm(personForm, {
    draft: `${file.id}/newPerson/${role}-${id}`,
    stored: undefined,
    start,
    before: useMemo(() => ({ id, role }), [id, role]),
    revision: file.revision,
  })
  const save = useSave(form, 'person.save')
  async function submit(): Promise<void> {
    const saved = await save.send((person) => ({
      caseId: file.id,
      revision: file.revision,
      person: withoutIdentity(person),
      identity: identityOf(person),
    }))
    if (saved !== undefined) onClose(id)
  }
  return { form, save, submit }
}

function NewHelper(props: NewProps) {
  const { file, role, onClose } = props
  const { t } = useText()
  const { form, save, submit } = useNewHelper(props)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector('input')?.focus()
  }, [])
  return (
    <div
      className="newHelper"
      ref={place}
      role="group"
      aria-label={t(`screens.personRole.${role}`)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault()
          // With Ctrl as well: it is this person who is saved, not the one around.
          event.stopPropagation()
          void submit()
        } else if (event.key === 'Escape') onClose()
      }}
    >
      <SaveNotices form={form} save={save} people={file.people} />
      <Form form={form} isReadOnly={false} people={file.people}>
        <FieldGrid fields={ASKED[role]} />
        {role === 'guardian' && <Field path="appointedBy" />}
      </Form>
      <div className="actions">
        <Button onPress={() => void submit()}>{t('screens.person.saveHelper')}</Button>
        <WrongCount form={form} />
        <Button
          kind="quiet"
          onPress={() => {
            onClose()
          }}
        >
          {t('screens.cancel')}
        </Button>
      </div>
    </div>
  )
}
