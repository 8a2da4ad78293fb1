import type { CaseFileView, DeadlineChangeView } from '../../../shared/contract/caseFile.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ file: CaseFileView; changes: readonly DeadlineChangeView[]; onClose: () => void }>

/** The limits that moved with what was just saved, before and after; the journal keeps the same. */
export function DeadlineChanges({ file, changes, onClose }: Props) {
  const { t, pick, date } = useText()
  if (changes.length === 0) return null
  const day = (one: string | undefined) => (one === undefined ? t('deadlines.noDay') : date(one))
  return (
    <div className="movedLimits">
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
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </Notice>
    </div>
  )
}
