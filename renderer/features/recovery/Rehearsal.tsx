import { useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { TwoShares } from '../../parts/ceremony/TwoShares.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Two holders type their shares; nothing is opened, and that they fit is written down. */
export function Rehearsal({ onBack }: Readonly<{ onBack: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const rehearse = useSecretCommand('recovery.rehearse')
  if (rehearse.isSuccess) {
    return (
      <section className="panel stack narrow">
        <Notice tone="ok">{t('screens.recovery.fits', { numbers: rehearse.data.numbers.join(', ') })}</Notice>
        <div className="actions">
          <Button kind="primary" onPress={onBack}>
            {t('screens.recovery.close')}
          </Button>
        </div>
      </section>
    )
  }
  return (
    <section className="panel stack narrow">
      <h2>{t('screens.recovery.rehearse')}</h2>
      <p className="mut">{t('screens.recovery.rehearseExplain')}</p>
      {rehearse.error !== null && <Notice tone="bad">{errorText(rehearse.error)}</Notice>}
      <TwoShares
        key={rehearse.failureCount}
        onBack={onBack}
        onReady={(shares) => {
          rehearse.mutate({ shares: [...shares] })
        }}
      />
    </section>
  )
}
