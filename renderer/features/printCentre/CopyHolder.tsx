import { useState } from 'react'
import type { OrderView } from '../../../shared/contract/order.ts'
import type { PrintRecord } from '../../../shared/contract/printing.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/Field.tsx'
import { LoseCopy } from './LoseCopy.tsx'

type Props = Readonly<{ order: OrderView; records: readonly PrintRecord[] }>

/** Who holds the copy of a number, since when and by what; and that it is lost, where it is. */
export function CopyHolder({ order, records }: Props) {
  const { t } = useText()
  const session = useSession()
  const [typed, setTyped] = useState('')
  if (records.length === 0) return null
  const number = typed.trim() === '' ? records.at(-1)?.copy : Number(typed)
  const record = records.find(({ copy }) => copy === number)
  const mayBeLost = record !== undefined && record.state !== 'failed' && record.lost === undefined
  return (
    <section className="stack copyHolder" aria-labelledby="copyHolder">
      <h3 id="copyHolder">{t('screens.print.holder.title')}</h3>
      <TextField
        label={t('screens.print.holder.number')}
        value={typed === '' ? String(number ?? '') : typed}
        maxLength={4}
        field="print.holder"
        onChange={setTyped}
      />
      <div role="status">
        {record === undefined ? (
          <p>{t('screens.print.holder.none', { copy: typed.trim() })}</p>
        ) : (
          <Whereabouts record={record} />
        )}
      </div>
      {mayBeLost && session.may('caseFile.loseCopy') && <LoseCopy key={record.copy} order={order} copy={record.copy} />}
    </section>
  )
}

function Whereabouts({ record }: Readonly<{ record: PrintRecord }>) {
  const { t, script, day, time } = useText()
  const { recipient, printer, printedBy, printedAt, replaces } = record
  const printed = { day: day(printedAt), time: time(printedAt), by: script(printedBy), printer }
  return (
    <>
      <p>
        <b>{script(recipient)}.</b> <Place record={record} />
      </p>
      {replaces !== undefined && <p>{t('screens.print.holder.replaces', { copy: replaces })}</p>}
      {record.state !== 'failed' && <p className="mut">{t('screens.print.holder.printed', printed)}</p>}
    </>
  )
}

function Place({ record: { state, lost, served, replacedBy } }: Readonly<{ record: PrintRecord }>) {
  const { t, pick, script, date, day, time } = useText()
  if (state === 'failed') return t('screens.print.holder.failed')
  if (lost !== undefined) {
    const told = t('screens.print.holder.lost', { day: day(lost.at), time: time(lost.at), by: script(lost.by) })
    const why = t('screens.print.holder.lostReason', { reason: script(lost.reason) })
    const now =
      replacedBy === undefined
        ? t('screens.print.holder.notReplaced')
        : t('screens.print.holder.replacedBy', { copy: replacedBy })
    return `${told} ${why} ${now}`
  }
  if (served !== undefined) {
    const channel = t(`service.channel.${served.channel}`)
    const told = t('screens.print.holder.served', { day: date(served.on), channel })
    return served.hands === undefined
      ? told
      : `${told} ${t('screens.print.holder.hands', { name: pick(served.hands) })}`
  }
  return t(state === 'sent' ? 'screens.print.holder.office' : 'screens.print.holder.queued')
}
