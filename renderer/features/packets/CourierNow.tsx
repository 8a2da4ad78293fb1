import type { Output } from '../../../shared/contract/channels.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { Tone } from '../../ui/Tag.tsx'

type Courier = NonNullable<Output<'packet.courier'>>

const LOOK_MILLISECONDS = 10_000
const TONES: Readonly<Record<Courier['condition'], Tone>> = {
  working: 'ok',
  standby: 'plain',
  away: 'warn',
  silent: 'warn',
  untold: 'warn',
  stopped: 'bad',
  unreadable: 'bad',
  halfGone: 'bad',
  gone: 'bad',
}

/** How it stands with the courier, in plain sentences; nothing where none is installed. */
export function CourierNow() {
  const text = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel(
    'packet.courier',
    {},
    { pollWhile: (now) => now !== null, pollMilliseconds: LOOK_MILLISECONDS },
  )
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined || data === null) return null
  const { t } = text
  const { condition, told, underWay } = data
  const sentence = sentenceOf(data, text)
  return (
    <section className="panel stack" aria-labelledby="courierNow">
      <h2 id="courierNow">{t('screens.packets.courier.title')}</h2>
      {condition === 'working' ? <p>{sentence}</p> : <Notice tone={TONES[condition]}>{sentence}</Notice>}
      {told !== undefined && (
        <>
          {told.fault !== null && !(condition === 'away' && told.fault === 'unreachable') && (
            <Notice tone="warn">{t(`screens.packets.courier.fault.${told.fault}`)}</Notice>
          )}
          <p className="mut">
            {t('screens.packets.courier.figures', {
              waiting: told.waiting,
              inMailbox: told.inMailbox,
              underWay,
            })}
          </p>
        </>
      )}
    </section>
  )
}

/** When it last reached the mailbox, or last told anything where that is what counts. */
function sentenceOf({ condition, told, underWay }: Courier, { t, day, time }: Text): string {
  const at = condition === 'silent' || condition === 'stopped' ? told?.written : told?.lastContact
  const hasNoContact = (condition === 'away' || condition === 'working') && (at === undefined || at === null)
  if (hasNoContact) return t('screens.packets.courier.condition.noContact')
  const when = at === undefined || at === null ? {} : { day: day(at), time: time(at) }
  return t(`screens.packets.courier.condition.${condition}`, { ...when, count: underWay })
}
