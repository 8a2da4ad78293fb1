import { useState } from 'react'
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
          <Today isDrawn={isDrawn} />
        ) : (
          <Frozen
            id={snapshot}
            isDrawn={isDrawn}
            onClose={() => {
              setOpened('')
            }}
          />
        )}
        <Snapshots opened={snapshot} onOpen={setOpened} />
      </div>
    </Page>
  )
}

function Today({ isDrawn }: Readonly<{ isDrawn: boolean }>) {
  const { t, date } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const { data, error } = useChannel('monitoring.figures', {})
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined)
    return (
      <p className="mut" role="status">
        {t('monitoring.counting')}
      </p>
    )
  return (
    <>
      <p className="mut state">{t('monitoring.state', { day: date(data.figures.at ?? today) })}</p>
      <FigurePanels figures={data.figures} isDrawn={isDrawn} />
    </>
  )
}

type FrozenProps = Readonly<{ id: string; isDrawn: boolean; onClose: () => void }>

function Frozen({ id, isDrawn, onClose }: FrozenProps) {
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
      <Notice tone="bad">
        {errorText(error)} {back}
      </Notice>
    )
  if (data === undefined) return null
  const { title, day, replacedOn } = data.snapshot
  return (
    <>
      <p className="state">
        <b>{script(title)}</b> · {t('monitoring.frozenOn', { day: date(day) })}
        {replacedOn !== undefined && ` · ${t('monitoring.replacedOn', { day: date(replacedOn) })}`} · {back}
      </p>
      <FigurePanels figures={data.figures} isDrawn={isDrawn} />
    </>
  )
}
