import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Freeze } from './Freeze.tsx'

type Props = Readonly<{ opened: string | undefined; onOpen: (id: string) => void }>

/** What was frozen, the last first, each with its fingerprint; and the act that freezes today. */
export function Snapshots({ opened, onOpen }: Props) {
  const { t, date, script } = useText()
  const errorText = useErrorText()
  const session = useSession()
  const { data, error } = useChannel('monitoring.snapshots', {})
  const snapshots = data?.snapshots ?? []
  return (
    <section className="panel snapshots" aria-labelledby="snapshots">
      <div className="groupHead">
        <h2 id="snapshots">{t('monitoring.snapshots.title')}</h2>
        {session.may('caseFile.freezeFigures') && <Freeze before={snapshots} />}
      </div>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && snapshots.length === 0 && <p className="mut">{t('monitoring.snapshots.empty')}</p>}
      <ul>
        {snapshots.map(({ id, title, day, by, fingerprint, replacedOn }) => (
          <li key={id}>
            <div>
              <button
                type="button"
                className="plainLink"
                aria-current={id === opened ? 'true' : undefined}
                onClick={() => {
                  onOpen(id)
                }}
              >
                {script(title)}
              </button>
              <small className="mut">
                {date(day)} · {script(by)} · {t('monitoring.snapshots.fingerprint')}{' '}
                <span title={fingerprint}>{shortOf(fingerprint)}</span>
              </small>
            </div>
            <span className="mut">
              {replacedOn === undefined
                ? t('monitoring.snapshots.kept')
                : t('monitoring.replacedOn', { day: date(replacedOn) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The ends of a fingerprint, for the eye: the whole of it is told by the pointer and in the journal. */
function shortOf(fingerprint: string): string {
  return `${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)} … ${fingerprint.slice(-4)}`
}
