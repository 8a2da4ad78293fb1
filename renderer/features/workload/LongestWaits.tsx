import type { WaitingFile } from '../../../shared/contract/workload.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{ files: readonly WaitingFile[] }>

/** The files that have waited longest for an act of the office, by mark; whoever may read one opens it. */
export function LongestWaits({ files }: Props) {
  const { t } = useText()
  return (
    <section aria-labelledby="longest" className="gap">
      <h2 id="longest">{t('workload.longest.title')}</h2>
      {files.length === 0 ? (
        <p className="empty">{t('workload.longest.empty')}</p>
      ) : (
        <table className="kept workload longest" aria-labelledby="longest">
          <thead>
            <tr>
              <th scope="col">{t('workload.longest.mark')}</th>
              <th scope="col">{t('workload.longest.stage')}</th>
              <th scope="col">{t('workload.longest.owner')}</th>
              <th scope="col">{t('workload.longest.since')}</th>
              <th scope="col" className="num">
                {t('workload.longest.days')}
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <Row key={file.caseId} file={file} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ file }: Readonly<{ file: WaitingFile }>) {
  const { t, date, script } = useText()
  const { mark, stage, owner, since, days, isLate } = file
  return (
    <tr>
      <th scope="row">
        <Mark file={file} mark={mark} />
      </th>
      <td>{t(`screens.stage.${stage}`)}</td>
      <td>{owner === undefined ? <span className="mut">{t('workload.people.nobody')}</span> : script(owner)}</td>
      <td>{date(since)}</td>
      <td className="num">
        {days}
        {isLate && <small className="past">{t('workload.longest.late')}</small>}
      </td>
    </tr>
  )
}

function Mark({ file: { caseId, mayOpen }, mark }: Readonly<{ file: WaitingFile; mark: string }>) {
  const { t } = useText()
  const { go } = useNavigation()
  if (!mayOpen) return mark
  return (
    <Button
      kind="quiet"
      label={t('workload.longest.open', { mark })}
      onPress={() => {
        go({ screen: 'caseFile', caseId, tab: 'people' })
      }}
    >
      {mark}
    </Button>
  )
}
