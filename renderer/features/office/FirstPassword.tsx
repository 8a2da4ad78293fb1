import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{ name: string; password: string; onClose: () => void }>

/** The first password of somebody, shown once to whoever hands it over. */
export function FirstPassword({ name, password, onClose }: Props) {
  const { t, script } = useText()
  return (
    <div className="stack">
      <p>{t('screens.staff.handOver', { name: script(name) })}</p>
      <p>
        <output className="fingerprint" aria-label={t('screens.firstRun.password')}>
          {password}
        </output>
      </p>
      <p className="mut">{t('screens.staff.next')}</p>
      <div className="actions">
        <Button kind="primary" onPress={onClose}>
          {t('screens.staff.handed')}
        </Button>
      </div>
    </div>
  )
}
