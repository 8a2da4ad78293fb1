import type { CaseId } from '../../../shared/contract/ids.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { useNavigation, type Route } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useSettled } from '../../api/useSettled.ts'
import { useTyped } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useRoleOf } from '../../parts/useRoleOf.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

const FEWEST_WORDS = 2
const PAUSE_MS = 600

/** Who may be the person that is being typed, before somebody is entered twice; what is sealed stays so. */
export function AlikePeople({ caseId, person }: Readonly<{ caseId: CaseId; person: string }>) {
  const { t } = useText()
  const session = useSession()
  const roleOf = useRoleOf()
  const name = useSettled(useTextAt('name'), PAUSE_MS)
  const isAsked = name.split(/\s+/).length >= FEWEST_WORDS
  const { data } = useChannel('search.alike', isAsked ? { name, except: { caseId, person } } : undefined)
  const people = isAsked ? (data?.people ?? []) : []
  return (
    <div role="status">
      {people.length > 0 && (
        <Notice tone="plain">
          {t('search.alike.people', { count: people.length })}
          <ul className="plainList">
            {people.map(({ caseId: place, subject, person: who, ...marks }) => (
              <li key={`${place} ${subject}`}>
                {who !== undefined && (
                  <>
                    <PersonLabel label={who.label} isSealed={who.sealed} /> · {roleOf(who.role, who.sex ?? '')} ·{' '}
                  </>
                )}
                <Open
                  route={{ screen: 'caseFile', caseId: place, tab: 'people', item: subject }}
                  label={markShownTo(marks, session.person.office) ?? t('search.noMark')}
                />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

/** Which file has the mark that is being typed, before the case is opened twice. */
export function AlikeFiles() {
  const { t, pick } = useText()
  const session = useSession()
  const [court, prosecution] = [useTextAt('courtMark'), useTextAt('prosecutionMark')]
  const marks = [useSettled(court, PAUSE_MS), useSettled(prosecution, PAUSE_MS)].filter((mark) => mark !== '')
  const { data } = useChannel('search.alike', marks.length > 0 ? { marks } : undefined)
  const files = marks.length > 0 ? (data?.files ?? []) : []
  return (
    <div role="status">
      {files.length > 0 && (
        <Notice tone="warn">
          {t('search.alike.files')}
          <ul className="plainList">
            {files.map((row) => (
              <li key={row.id}>
                <Open
                  route={{ screen: 'caseFile', caseId: row.id, tab: 'people' }}
                  label={markShownTo(row, session.person.office) ?? t('search.noMark')}
                />{' '}
                {row.injured.map(({ label }) => pick(label)).join(', ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function Open({ route, label }: Readonly<{ route: Route; label: string }>) {
  const { go } = useNavigation()
  return (
    <Button
      kind="quiet"
      onPress={() => {
        go(route)
      }}
    >
      {label}
    </Button>
  )
}

function useTextAt(path: string): string {
  const typed = useTyped(path)
  return typeof typed === 'string' ? typed.trim().slice(0, 200) : ''
}
