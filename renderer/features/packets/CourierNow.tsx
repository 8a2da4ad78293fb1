import { useCourier } from '../../api/useCourier.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { courierSentence, type Courier } from '../../parts/courierSentence.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { Tone } from '../../ui/Tag.tsx'

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
  const { data, error } = useCourier()
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined || data === null) return null
  const { t } = text
  const { condition, told, underWay } = data
  const sentence = courierSentence(data, text)
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
