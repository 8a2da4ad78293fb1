import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'

/** What both journals are now, in a few lines that are kept outside this computer. */
export function JournalAnchor() {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.audit.anchor.button')} title={t('screens.audit.anchor.title')}>
      {(close) => <AnchorLines onClose={close} />}
    </DialogButton>
  )
}

function AnchorLines({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const { data, error } = useChannel('audit.anchor', {})
  const save = useCommand('audit.saveAnchor')
  const refusal = error ?? save.error
  return (
    <div className="stack">
      <p>{t('screens.audit.anchor.explain')}</p>
      {data !== undefined && (
        <pre className="anchor" translate="no" aria-label={t('screens.audit.anchor.lines')} tabIndex={0}>
          {data.lines.join('\n')}
        </pre>
      )}
      <p className="mut">{t('screens.audit.anchor.verify')}</p>
      {refusal !== null && <Notice tone="bad">{errorText(refusal)}</Notice>}
      <div className="actions">
        <Button
          kind="primary"
          onPress={() => {
            save.mutate(
              {},
              {
                onSuccess: ({ outcome }) => {
                  if (outcome === 'exported') say('screens.audit.anchor.saved')
                },
              },
            )
          }}
        >
          {t('screens.audit.anchor.save')}
        </Button>
        <Button onPress={onClose}>{t('screens.audit.anchor.close')}</Button>
      </div>
    </div>
  )
}
