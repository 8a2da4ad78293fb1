import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

/** The recovery code, shown this once; it is written down on paper, not copied. */
export function ShowRecovery({ code, onNext }: Readonly<{ code: string; onNext: () => void }>) {
  const { t } = useText()
  return (
    <>
      <output className="recovery" aria-label={t('screens.firstRun.recovery.code')} data-testid="recovery-code">
        {code}
      </output>
      <div className="actions">
        <Button kind="primary" onPress={onNext}>
          {t('screens.firstRun.recovery.written')}
        </Button>
      </div>
    </>
  )
}
