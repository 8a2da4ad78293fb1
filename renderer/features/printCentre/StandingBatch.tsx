import type { Output } from '../../../shared/contract/channels.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useOwnBatch } from './usePrintBatch.ts'

type Batch = NonNullable<Output<'print.batch'>['batch']>

/** The own batch while it is not done: how far it is, what lets it go on or ends it, and the copies nobody knows of. */
export function StandingBatch() {
  const batch = useOwnBatch()
  if (batch === undefined) return null
  const { waiting, sent, uncertain } = batch.counts
  return waiting + sent + uncertain === 0 ? null : <OpenBatch batch={batch} />
}

function OpenBatch({ batch }: Readonly<{ batch: Batch }>) {
  const { t } = useText()
  const { counts, total, printer } = batch
  const title = t('screens.print.batch.title', { batch: batch.batch })
  return (
    <section className="panel stack standingBatch" aria-labelledby="standingBatch">
      <h2 id="standingBatch">{title}</h2>
      <p>
        <progress aria-label={title} value={counts.confirmed} max={total} />{' '}
        {t('screens.print.batch.progress', { done: counts.confirmed, total, printer })}
        {counts.failed > 0 && ` ${t('screens.print.batch.failed', { count: counts.failed })}`}
      </p>
      {batch.trouble !== undefined && <Notice tone="warn">{t(`screens.print.batch.trouble.${batch.trouble}`)}</Notice>}
      <BatchActs batch={batch} />
      <OpenCopies batch={batch} />
    </section>
  )
}

/** Pauses it, lets it go on, or calls off what waits. */
function BatchActs({ batch: { batch, counts, isRunning } }: Readonly<{ batch: Batch }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [steer, run] = [useCommand('print.steer'), useCommand('print.run')]
  const error = steer.error ?? run.error
  const goOn = async (): Promise<void> => {
    await steer.mutateAsync({ batch, to: 'continue' })
    await run.mutateAsync({})
  }
  return (
    <>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <div className="actions">
        {isRunning ? (
          <Button
            onPress={() => {
              steer.mutate({ batch, to: 'pause' })
            }}
          >
            {t('papers.batch.stop')}
          </Button>
        ) : (
          // What fails is said by the error of its command.
          <Button kind="primary" onPress={() => void goOn().catch(() => undefined)}>
            {t('screens.print.batch.goOn')}
          </Button>
        )}
        {counts.waiting > 0 && (
          <Button
            onPress={() => {
              steer.mutate({ batch, to: 'cancel' })
            }}
          >
            {t('screens.print.batch.cancel')}
          </Button>
        )}
      </div>
    </>
  )
}

/** The copies of which the spooler does not tell: whoever stands at the printer does. */
function OpenCopies({ batch: { open } }: Readonly<{ batch: Batch }>) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const answer = useCommand('print.answer')
  if (open.length === 0) return null
  return (
    <>
      <h3>{t('screens.print.batch.open')}</h3>
      <p className="mut">{t('screens.print.batch.openExplain')}</p>
      {answer.error !== null && <Notice tone="bad">{errorText(answer.error)}</Notice>}
      <ul className="plainList">
        {open.map(({ job, about }) => (
          <li key={job} className="actions">
            <span>{pick(about)}</span>
            {[true, false].map((isPrinted) => (
              <Button
                key={String(isPrinted)}
                kind="quiet"
                label={`${t(isPrinted ? 'screens.print.batch.printed' : 'screens.print.batch.notPrinted')} · ${pick(about)}`}
                onPress={() => {
                  answer.mutate({ job, isPrinted })
                }}
              >
                {t(isPrinted ? 'screens.print.batch.printed' : 'screens.print.batch.notPrinted')}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
