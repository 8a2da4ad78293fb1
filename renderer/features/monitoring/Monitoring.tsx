import { useState, type ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { KeyHint } from '../../parts/ListKeys.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { useVisitState } from '../../ui/visit.ts'
import { ExportFigures } from './ExportFigures.tsx'
import { FigurePanels } from './FigurePanels.tsx'
import { Snapshots } from './Snapshots.tsx'

/** What the figures of the office say: those of today, or frozen ones, which nobody counts again. */
export function Monitoring() {
  const { t } = useText()
  const [opened, setOpened] = useVisitState<string>('monitoring.snapshot', '')
  const [isDrawn, setIsDrawn] = useState(true)
  useShortcut({ key: 't' }, () => {
    setIsDrawn((before) => !before)
  })
  const snapshot = opened === '' ? undefined : opened
  const snapshots = <Snapshots opened={snapshot} onOpen={setOpened} />
  return (
    <Page
      title={t('monitoring.title')}
      aside={<span className="mut">{t('monitoring.subtitle')}</span>}
      actions={<ExportFigures snapshot={snapshot} />}
      keys={
        <span className="keyList">
          <KeyHint keys={['T']} label={t('shell.key.tables')} />
          <KeyHint keys={['Alt', '←']} label={t('shell.key.back')} />
        </span>
      }
    >
      <div className={isDrawn ? 'monitoring' : 'monitoring asTables'}>
        {snapshot === undefined ? (
          <Today isDrawn={isDrawn}>{snapshots}</Today>
        ) : (
          <Frozen
            id={snapshot}
            isDrawn={isDrawn}
            onClose={() => {
              setOpened('')
            }}
          >
            {snapshots}
          </Frozen>
        )}
      </div>
    </Page>
  )
}

type TodayProps = Readonly<{ isDrawn: boolean; children: ReactNode }>

function Today({ isDrawn, children }: TodayProps) {
  const { t, date } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const { data, error } = useChannel('monitoring.figures', {})
  if (data === undefined)
    return (
      <>
        {error === null ? (
          <p className="mut" role="status">
            {t('monitoring.counting')}
          </p>
        ) : (
          <Notice tone="bad">{errorText(error)}</Notice>
        )}
        {children}
      </>
    )
  return (
    <>
      <p className="mut state">{t('monitoring.state', { day: date(data.figures.at ?? today) })}</p>
      <FigurePanels figures={data.figures} isDrawn={isDrawn} isLive>
        {children}
      </FigurePanels>
    </>
  )
}

type FrozenProps = TodayProps & Readonly<{ id: string; onClose: () => void }>

function Frozen({ id, isDrawn, onClose, children }: FrozenProps) {
  const { t, date, script } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('monitoring.snapshot', { id })
  const back = (
    <button type="button" className="plainLink" onClick={onClose}>
      {t('monitoring.toToday')}
    </button>
  )
  if (error !== null)
    return (
      <>
        <Notice tone="bad">
          {errorText(error)} {back}
        </Notice>
        {children}
      </>
    )
  if (data === undefined) return null
  const { title, day, replacedOn } = data.snapshot
  return (
    <>
      <p className="state">
        <b>{script(title)}</b> · {t('monitoring.frozenOn', { day: date(day) })}
        {replacedOn !== undefined && ` · ${t('monitoring.replacedOn', { day: date(replacedOn) })}`} · {back}
      </p>
      <FigurePanels figures={data.figures} isDrawn={isDrawn} isLive={false}>
        {children}
      </FigurePanels>
    </>
  )
}
