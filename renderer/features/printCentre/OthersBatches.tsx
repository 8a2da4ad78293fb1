import type { Output } from '../../../shared/contract/channels.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

/** Batches that colleagues have begun and not finished: whoever may print all that is left takes one over. */
export function OthersBatches() {
  const { t } = useText()
  const { data: batches } = useChannel('print.others', {})
  if (batches === undefined || batches.length === 0) return null
  return (
    <section className="panel stack" aria-labelledby="othersBatches">
      <h2 id="othersBatches">{t('screens.print.others.title')}</h2>
      <ul className="plainList">
        {batches.map((batch) => (
          <li key={batch.batch}>
            <OneBatch batch={batch} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneBatch({
  batch: { batch, printer, person, copies, isWhole },
}: Readonly<{ batch: Output<'print.others'>[number] }>) {
  const { t, script } = useText()
  const take = useCommand('print.takeOver')
  const title = t('screens.print.batch.title', { batch })
  return (
    <div className="actions">
      <span>
        <b>{title}</b> · {t('screens.print.others.line', { count: copies, person: script(person), printer })}
        {!isWhole && <small className="mut"> {t('screens.print.others.notWhole')}</small>}
      </span>
      {isWhole && (
        <ReasonedAct
          button={t('screens.print.others.take')}
          label={`${t('screens.print.others.take')} · ${title}`}
          draft={`office/act/takeBatch_${String(batch)}`}
          words={{
            title: t('screens.print.others.takeTitle', { batch }),
            explain: t('screens.print.others.explain'),
            submit: t('screens.print.others.submit'),
          }}
          isBusy={take.isPending}
          error={take.error}
          onSubmit={(reason) => take.mutateAsync({ batch, reason })}
        />
      )}
    </div>
  )
}
