import { useRef, useState, type ReactNode } from 'react'
import type { CaseFileView, PersonView } from '../../../shared/contract/caseFile.ts'
import { PERSON_ROLES, type PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { useNavigation } from '../../api/navigation.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useRoleOf } from '../../parts/useRoleOf.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useIsHere } from '../../ui/useIsHere.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useUnsaved } from '../../forms/useUnsaved.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { GROUP_OF_ROLE, PEOPLE_GROUPS, ROLE_LETTERS } from './peopleRoles.ts'
import { PersonEditor } from './PersonEditor.tsx'
import { ReadOnlyItem } from './ReadOnlyItem.tsx'

const ROW_HEIGHT = 50

/** Somebody who was typed and never saved, as the key of the draft names them: `witness-w1`. */
type Newcomer = Readonly<{ id: string; role: PersonRole }>

function readNewcomer(name: string): Newcomer[] {
  const [first = '', ...rest] = name.split('-')
  const role = PERSON_ROLES.find((candidate) => candidate === first)
  return role === undefined || rest.length === 0 ? [] : [{ id: rest.join('-'), role }]
}

/** Everybody in the file on the left, the chosen person on the right. */
export function PeopleTab({ file, item }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  const { t } = useText()
  const { go } = useNavigation()
  const chosen = item ?? file.people[0]?.id
  const isHere = useIsHere()
  const setChosen = (id: string, field?: string) => {
    if (isHere()) go({ screen: 'caseFile', caseId: file.id, tab: 'people', item: id }, field)
  }
  const [added, setAdded] = useState<Newcomer>()
  const canWrite = file.acts.includes('savePerson')
  const stored = file.people.map((person) => person.id)
  const unsaved = useUnsaved(file.id, 'newPerson')
    .flatMap(readNewcomer)
    .filter(({ id }) => !stored.includes(id))
  const view = file.people.find((person) => person.id === chosen)
  const newcomer = [...unsaved, ...(added === undefined ? [] : [added])].find(({ id }) => id === chosen)
  const role = view?.role ?? newcomer?.role
  function add(wanted: PersonRole, before: readonly string[] = []): void {
    const id = findFreeId(ROLE_LETTERS[wanted], [...stored, ...unsaved.map((one) => one.id), ...before])
    setAdded({ id, role: wanted })
    setChosen(id, 'name')
  }
  return (
    <>
      <ReadOnlyItem file={file} kind="person" id={view?.id} />
      <div className="split">
        <div className="splitSide">
          <div className="splitList" data-scroller>
            <PeopleList people={file.people} unsaved={canWrite ? unsaved : []} chosen={chosen} onChoose={setChosen} />
          </div>
          {canWrite && <AddPeople onAdd={add} />}
        </div>
        {role !== undefined && chosen !== undefined ? (
          <PersonEditor
            key={chosen}
            file={file}
            id={chosen}
            view={view}
            role={role}
            onNext={() => {
              add(role, [chosen])
            }}
          />
        ) : (
          <p className="empty">{t('screens.person.none')}</p>
        )}
      </div>
    </>
  )
}

/** A way to somebody new: the two roles that every file has at once, the others by a list, which Insert opens. */
function AddPeople({ onAdd }: Readonly<{ onAdd: (role: PersonRole) => void }>) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  useShortcut({ key: 'insert' }, () => {
    const menu = place.current?.querySelector<HTMLElement>('[aria-haspopup]')
    menu?.focus()
    // As by the arrow key: it opens on its first entry.
    menu?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
  })
  return (
    <div className="addPeople" ref={place}>
      <Button
        onPress={() => {
          onAdd('injuredParty')
        }}
      >
        {t('screens.person.addInjured')}
      </Button>
      <Button
        onPress={() => {
          onAdd('defendant')
        }}
      >
        {t('screens.person.addDefendant')}
      </Button>
      <MenuButton
        label={t('screens.person.add')}
        items={PERSON_ROLES.map((each) => ({ id: each, label: t(`screens.personRole.${each}`) }))}
        onChoose={(id) => {
          const wanted = PERSON_ROLES.find((each) => each === id)
          if (wanted !== undefined) onAdd(wanted)
        }}
      />
    </div>
  )
}

type ListProps = Readonly<{
  people: readonly PersonView[]
  unsaved: readonly Newcomer[]
  chosen: string | undefined
  onChoose: (id: string) => void
}>

function PeopleList({ people, unsaved, chosen, onChoose }: ListProps) {
  const { t, pick } = useText()
  const roleOf = useRoleOf()
  const row = (id: string, said: string, text: string, label: ReactNode) => ({
    id,
    text,
    content: (
      <div className="personRow">
        <small>{said}</small>
        {label}
      </div>
    ),
  })
  const rows = [
    ...people.map(({ id, role, sex, label, sealed }) => ({
      role,
      row: row(id, roleOf(role, sex), pick(label), <PersonLabel label={label} isSealed={sealed === true} />),
    })),
    ...unsaved.map(({ id, role }) => ({
      role,
      row: row(id, roleOf(role, ''), t('forms.unsaved'), <Tag tone="plain">{t('forms.unsaved')}</Tag>),
    })),
  ]
  const groups = PEOPLE_GROUPS.map((group) => {
    const own = rows.filter(({ role }) => GROUP_OF_ROLE[role] === group).map((each) => each.row)
    return { id: group, title: t(`screens.peopleGroup.${group}`), count: own.length, rows: own }
  })
  return (
    <VirtualList
      label={t('screens.tab.people')}
      name="people"
      className="people"
      rowHeight={ROW_HEIGHT}
      chosen={chosen ?? ''}
      onOpen={onChoose}
      groups={groups.filter(({ count }) => count > 0)}
    />
  )
}
