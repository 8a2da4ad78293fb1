import { useState } from 'react'
import type { CaseFileView, PersonView } from '../../../shared/contract/caseFile.ts'
import { PERSON_ROLES, type PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useText } from '../../i18n/useText.ts'
import { moveBetweenRows } from '../../ui/moveBetweenRows.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { freeId } from '../../forms/freeId.ts'
import { PersonEditor } from './PersonEditor.tsx'

const PREFIX: Partial<Record<PersonRole, string>> = {
  injuredParty: 'v',
  defendant: 'd',
  attorney: 'r',
  guardian: 'g',
  judge: 'j',
  clerk: 'k',
  prosecutor: 't',
}

/** Everybody in the file on the left, the chosen person on the right. */
export function PeopleTab({ file, item }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  const { t } = useText()
  const session = useSession()
  const { go } = useNavigation()
  const chosen = item ?? file.people[0]?.id
  const setChosen = (id: string) => {
    go({ screen: 'caseFile', caseId: file.id, tab: 'people', item: id })
  }
  const [added, setAdded] = useState<Readonly<{ id: string; role: PersonRole }>>()
  const canWrite = file.writable && session.holds('prosecutor', 'clerk')
  const view = file.people.find((person) => person.id === chosen)
  const isNew = view === undefined && added !== undefined && added.id === chosen
  function add(role: PersonRole): void {
    const taken = file.people.map((person) => person.id)
    const id = freeId(PREFIX[role] ?? 'p', taken)
    setAdded({ id, role })
    setChosen(id)
  }
  return (
    <div className="split">
      <div>
        <PeopleList people={file.people} chosen={chosen} onChoose={setChosen} />
        {canWrite && (
          <SelectField
            label={t('screens.person.add')}
            value=""
            empty={t('screens.person.addRole')}
            options={PERSON_ROLES.map((role) => ({ value: role, label: t(`screens.personRole.${role}`) }))}
            onChange={(value) => {
              const role = PERSON_ROLES.find((candidate) => candidate === value)
              if (role !== undefined) add(role)
            }}
          />
        )}
      </div>
      {(view !== undefined || isNew) && chosen !== undefined ? (
        <PersonEditor
          key={chosen}
          file={file}
          id={chosen}
          view={view}
          role={view?.role ?? added?.role ?? 'witness'}
          canWrite={canWrite}
        />
      ) : (
        <p className="empty">{t('screens.person.none')}</p>
      )}
    </div>
  )
}

type ListProps = Readonly<{ people: readonly PersonView[]; chosen: string | undefined; onChoose: (id: string) => void }>

function PeopleList({ people, chosen, onChoose }: ListProps) {
  const { t } = useText()
  return (
    <div onKeyDown={moveBetweenRows} role="presentation">
      <ul className="pickList" aria-label={t('screens.tab.people')}>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              data-row
              aria-pressed={person.id === chosen}
              onClick={() => {
                onChoose(person.id)
              }}
            >
              <small>{t(`screens.personRole.${person.role}`)}</small>
              <PersonLabel label={person.label} isSealed={person.sealed === true} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
