import type { CaseFileView, FileChangeView } from '../../../shared/contract/caseFile.ts'
import { beginsAnew } from '../../../shared/domain/caseFile/fileChanges.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { PapersAfter } from './FileActForm.tsx'

/** What is no longer as it was about the file as a whole: before and after, since when, who, why, and what is left to do. */
export function FileChanges({ file }: Readonly<{ file: CaseFileView }>) {
  const text = useText()
  const { t, date, day, script } = text
  if (file.changes.length === 0) return null
  const acts = new Set(file.changes.map(({ act }) => act))
  return (
    <section className="corrections" aria-label={t('screens.fileChange.list')}>
      <h2>{t('screens.fileChange.list')}</h2>
      <ul className="plainList">
        {file.changes.map((change, index) => (
          <li key={file.changes.length - index}>
            <b>{t(`acts.caseFile.${change.act}`)}</b>: <BeforeAfter file={file} change={change} />
            {' · '}
            {t('screens.fileChange.since', { date: date(change.on) })}
            {change.ground !== undefined && <> · {t(`screens.fileChange.grounds.${change.ground}`)}</>}
            {change.act !== 'renumber' && change.mark !== undefined && (
              <> · {t('screens.fileChange.formerly', { marks: change.mark })}</>
            )}
            {change.act === 'changePanel' && beginsAnew(file.case, change.on) && (
              <div>{t('screens.fileChange.beginsAnew')}</div>
            )}
            <div className="mut">
              {day(change.at)} · {script(change.person)} · {script(change.reason)}
            </div>
          </li>
        ))}
      </ul>
      {[...acts].map((act) => (
        <PapersAfter key={act} file={file} act={act} />
      ))}
    </section>
  )
}

/** What was and what is; of a joinder or severance the other file, which can be opened. */
function BeforeAfter({ file, change }: Readonly<{ file: CaseFileView; change: FileChangeView }>) {
  const text = useText()
  const { go } = useNavigation()
  const { act, before, after, other } = change
  if (act !== 'join' && act !== 'sever') {
    return (
      <>
        <s>{valuesText(text, file, act, before)}</s> → {valuesText(text, file, act, after)}
      </>
    )
  }
  return (
    <>
      {after.includes(file.id) ? '← ' : '→ '}
      {other === undefined ? (
        text.t('screens.fileChange.unknownFile')
      ) : (
        <Button
          kind="quiet"
          onPress={() => {
            go({ screen: 'caseFile', caseId: other.id, tab: 'hearings' })
          }}
        >
          {other.mark}
        </Button>
      )}
    </>
  )
}

function valuesText(text: Text, file: CaseFileView, act: FileChangeView['act'], values: readonly string[]): string {
  if (values.length === 0) return text.t('screens.caseFiles.noMark')
  const said = (value: string): string => {
    if (act === 'renumber') return value
    if (act === 'changePanel') return text.pick(file.people.find(({ id }) => id === value)?.label)
    return text.office(value)
  }
  return values.map(said).join(', ')
}
