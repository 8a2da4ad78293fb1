import type { CaseId } from '../../../shared/contract/ids.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useSettled } from '../../api/useSettled.ts'
import { useTyped } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { AlikeFilesList, AlikePeopleList } from '../../parts/AlikeList.tsx'
import { Notice } from '../../ui/Notice.tsx'

const FEWEST_WORDS = 2
const PAUSE_MS = 600

/** Who may be the person that is being typed, before somebody is entered twice; what is sealed stays so. */
export function AlikePeople({ caseId, person }: Readonly<{ caseId: CaseId; person: string }>) {
  const { t } = useText()
  const name = useSettled(useTextAt('name'), PAUSE_MS)
  const isAsked = name.split(/\s+/).length >= FEWEST_WORDS
  const { data } = useChannel('search.alike', isAsked ? { name, except: { caseId, person } } : undefined)
  const people = isAsked ? (data?.people ?? []) : []
  return (
    <div role="status">
      {people.length > 0 && (
        <Notice tone="plain">
          {t('search.alike.people', { count: people.length })}
          <AlikePeopleList people={people} />
        </Notice>
      )}
    </div>
  )
}

/** Which file has the mark that is being typed, before the case is opened twice. */
export function AlikeFiles() {
  const { t } = useText()
  const [court, prosecution] = [useTextAt('courtMark'), useTextAt('prosecutionMark')]
  const marks = [useSettled(court, PAUSE_MS), useSettled(prosecution, PAUSE_MS)].filter((mark) => mark !== '')
  const { data } = useChannel('search.alike', marks.length > 0 ? { marks } : undefined)
  const files = marks.length > 0 ? (data?.files ?? []) : []
  return (
    <div role="status">
      {files.length > 0 && (
        <Notice tone="warn">
          {t('search.alike.files')}
          <AlikeFilesList files={files} />
        </Notice>
      )}
    </div>
  )
}

function useTextAt(path: string): string {
  const typed = useTyped(path)
  return typeof typed === 'string' ? typed.trim().slice(0, 200) : ''
}
