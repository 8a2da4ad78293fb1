import type { Output } from '../../../shared/contract/channels.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Entry = Output<'printer.ways'>[number]

/** How each printer of Windows is handed documents, and the trial by which an administrator finds out. */
export function PrinterWays() {
  const { t } = useText()
  const { data: printers } = useChannel('printer.ways', {})
  return (
    <>
      <p className="mut">{t('screens.office.printers.explain')}</p>
      {printers?.map((printer) => (
        <PrinterWay key={printer.name} printer={printer} />
      ))}
    </>
  )
}

function PrinterWay({ printer: { name, way, isTried } }: Readonly<{ printer: Entry }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const trial = useCommand('printer.try')
  const decide = useCommand('printer.setWay')
  const error = trial.error ?? decide.error
  const isBusy = trial.isPending || decide.isPending
  return (
    <section className="gap stack" aria-label={name}>
      <h2>{t('screens.office.printers.name', { name })}</h2>
      <p>{t(way === 'raw' ? 'screens.office.printers.raw' : 'screens.office.printers.drawn')}</p>
      {isTried && way === 'drawn' && <Notice tone="warn">{t('screens.office.printers.tried')}</Notice>}
      <div className="actions">
        <Button
          isDisabled={isBusy}
          onPress={() => {
            trial.mutate({ printer: name })
          }}
        >
          {t('screens.office.printers.try')}
        </Button>
        {(isTried || way === 'raw') && (
          <Button
            isDisabled={isBusy}
            onPress={() => {
              decide.mutate({ printer: name, way: way === 'raw' ? 'drawn' : 'raw' })
            }}
          >
            {t(way === 'raw' ? 'screens.office.printers.setDrawn' : 'screens.office.printers.setRaw')}
          </Button>
        )}
      </div>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
    </section>
  )
}
