import type { StageLoad } from '../../../shared/contract/workload.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { LoadBar } from './LoadBar.tsx'
import { StandardForm } from './StandardForm.tsx'

type Props = Readonly<{ stages: readonly StageLoad[] }>

/** What is open at each stage, the median of the days that files lay there, and the standard that the office has set itself. */
export function StagesLoad({ stages }: Props) {
  const { t } = useText()
  const most = Math.max(0, ...stages.map(({ files }) => files))
  return (
    <table className="gap kept workload">
      <caption>{t('workload.stages.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('workload.stages.stage')}</th>
          <th scope="col">{t('workload.stages.files')}</th>
          <th scope="col" className="num">
            {t('workload.stages.late')}
          </th>
          <th scope="col">{t('workload.stages.median')}</th>
          <th scope="col">{t('workload.stages.standard')}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((one) => (
          <Row key={one.stage} load={one} most={most} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ load, most }: Readonly<{ load: StageLoad; most: number }>) {
  const { t } = useText()
  const { stage, files, late, median } = load
  return (
    <tr>
      <th scope="row">{t(`screens.stage.${stage}`)}</th>
      <td>
        <LoadBar files={files} late={late} most={most} />
      </td>
      <td className="num">{load.standard === undefined ? '–' : late}</td>
      <td>
        {median === undefined ? (
          <span className="mut">{t('workload.stages.unknown')}</span>
        ) : (
          <>
            {t('workload.stages.days', { count: median.days })}{' '}
            <small className="mut">{t('workload.stages.of', { count: median.stays })}</small>
          </>
        )}
      </td>
      <td>
        <Standard load={load} />
      </td>
    </tr>
  )
}

function Standard({ load: { stage, standard } }: Readonly<{ load: StageLoad }>) {
  const { t } = useText()
  const session = useSession()
  const name = t(`screens.stage.${stage}`)
  return (
    <div className="standard">
      {standard === undefined ? (
        <span className="mut">{t('workload.stages.noStandard')}</span>
      ) : (
        <span>{t('workload.stages.days', { count: standard })}</span>
      )}
      {session.may('caseFile.setTimeStandard') && (
        <DialogButton
          kind="quiet"
          button={t('workload.standard.button')}
          label={t('workload.standard.label', { stage: name })}
          title={t('workload.standard.label', { stage: name })}
        >
          {(close) => <StandardForm stage={stage} standard={standard} onClose={close} />}
        </DialogButton>
      )}
    </div>
  )
}
