import type { Output } from '../../../shared/contract/channels.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PrinterRules } from './PrinterRules.tsx'

type Entry = Output<'printer.list'>[number]

/** What each printer of this machine prints and how, and the trial by which an administrator finds out what it makes of a page. */
export function Printers() {
  const { t } = useText()
  const errorText = useErrorText()
  const { data: printers, error } = useChannel('printer.list', {})
  const choosesWay = printers?.some(({ way }) => way !== undefined) ?? false
  return (
    <>
      <p className="mut">{t('screens.office.printers.explain')}</p>
      {choosesWay && <p className="mut">{t('screens.office.printers.explainWay')}</p>}
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {printers?.length === 0 && <Notice tone="warn">{t('screens.office.printers.none')}</Notice>}
      {printers?.map((printer) => (
        <section className="gap stack" key={printer.name} aria-label={printer.name}>
          <h2>{t('screens.office.printers.name', { name: printer.name })}</h2>
          <PrinterRules printer={printer} />
          {printer.way !== undefined && <Way printer={printer} way={printer.way} />}
          <Acts printer={printer} />
        </section>
      ))}
    </>
  )
}

/** How a printer of Windows is handed documents. */
function Way({ printer: { isTried }, way }: Readonly<{ printer: Entry; way: NonNullable<Entry['way']> }>) {
  const { t } = useText()
  return (
    <>
      <p>{t(way === 'raw' ? 'screens.office.printers.raw' : 'screens.office.printers.drawn')}</p>
      {isTried && way === 'drawn' && <Notice tone="warn">{t('screens.office.printers.tried')}</Notice>}
    </>
  )
}

/** The trial, and on Windows, once there was one, how documents are handed over from now on. */
function Acts({ printer: { name, way, isTried } }: Readonly<{ printer: Entry }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const trial = useCommand('printer.try')
  const decide = useCommand('printer.setWay')
  const error = trial.error ?? decide.error
  const isBusy = trial.isPending || decide.isPending
  const isRaw = way === 'raw'
  return (
    <>
      <div className="actions">
        <Button
          isDisabled={isBusy}
          onPress={() => {
            trial.mutate({ printer: name })
          }}
        >
          {t(way === undefined ? 'screens.office.printers.testPage' : 'screens.office.printers.try')}
        </Button>
        {way !== undefined && (isTried || isRaw) && (
          <Button
            isDisabled={isBusy}
            onPress={() => {
              decide.mutate({ printer: name, way: isRaw ? 'drawn' : 'raw' })
            }}
          >
            {t(isRaw ? 'screens.office.printers.setDrawn' : 'screens.office.printers.setRaw')}
          </Button>
        )}
      </div>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
    </>
  )
}
