import type { CaseFileView, DeadlineChangeView } from '../../../shared/contract/caseFile.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'

/** The limits that moved with what was just saved, before and after; the journal keeps the same. */
export function DeadlineChanges({
  file,
  changes,
}: Readonly<{ file: CaseFileView; changes: readonly DeadlineChangeView[] }>) {
  const { t, pick, date } = useText()
  if (changes.length === 0) return null
  const day = (one: string | undefined) => (one === undefined ? t('deadlines.noDay') : date(one))
  return (
    <Notice tone="warn">
      {t('deadlines.moved')}
      <ul>
        {changes.map(({ name, person, before, after }, index) => (
          <li key={[index, name.cnr].join(' ')}>
            {[pick(name), pick(file.people.find(({ id }) => id === person)?.label)]
              .filter((word) => word !== '')
              .join(' · ')}
            {': '}
            {day(before)} → {day(after)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
