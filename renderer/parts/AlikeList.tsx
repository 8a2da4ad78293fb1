import type { ReactNode } from 'react'
import type { Alike } from '../../shared/contract/search.ts'
import { markShownTo, type ShownMarks } from '../../shared/domain/caseFile/markShown.ts'
import { useNavigation, type Route } from '../api/navigation.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { PersonLabel } from './PersonLabel.tsx'
import { useRoleOf } from './useRoleOf.ts'

/** People who may be the same, each with the file that they are in; what is sealed stays so. */
export function AlikePeopleList({ people }: Pick<Alike, 'people'>) {
  const roleOf = useRoleOf()
  return (
    <ul className="plainList">
      {people.map(({ caseId, subject, person, ...marks }) => (
        <li key={`${caseId} ${subject}`}>
          {person !== undefined && (
            <>
              <PersonLabel label={person.label} isSealed={person.sealed} /> · {roleOf(person.role, person.sex ?? '')}{' '}
              ·{' '}
            </>
          )}
          <Open route={{ screen: 'caseFile', caseId, tab: 'people', item: subject }} marks={marks} />
        </li>
      ))}
    </ul>
  )
}

/** Files that may be of the same case, each with its injured parties. */
export function AlikeFilesList({ files }: Pick<Alike, 'files'>) {
  const { pick } = useText()
  return (
    <ul className="plainList">
      {files.map((row) => (
        <li key={row.id}>
          <Open route={{ screen: 'caseFile', caseId: row.id, tab: 'people' }} marks={row} />{' '}
          {row.injured.map(({ label }) => pick(label)).join(', ')}
        </li>
      ))}
    </ul>
  )
}

function Open({ route, marks }: Readonly<{ route: Route; marks: ShownMarks }>): ReactNode {
  const { t } = useText()
  const { go } = useNavigation()
  const { person } = useSession()
  return (
    <Button
      kind="quiet"
      onPress={() => {
        go(route)
      }}
    >
      {markShownTo(marks, person.office) ?? t('search.noMark')}
    </Button>
  )
}
