import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'

/** The public key by which anybody verifies what the office has issued. */
export function OfficeKey() {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.audit.key.button')} title={t('screens.audit.key.title')}>
      {(close) => <KeyLines onClose={close} />}
    </DialogButton>
  )
}

function KeyLines({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const { data, error } = useChannel('audit.key', {})
  const save = useCommand('audit.saveKey')
  const refusal = error ?? save.error
  return (
    <div className="stack">
      <p>{t('screens.audit.key.explain')}</p>
      {data !== undefined && (
        <pre className="anchor" translate="no" aria-label={t('screens.audit.key.lines')} tabIndex={0}>
          {data.pem}
        </pre>
      )}
      <p className="mut">{t('screens.audit.key.verify')}</p>
      <p className="mut">{t('screens.audit.key.pageExplain')}</p>
      {refusal !== null && <Notice tone="bad">{errorText(refusal)}</Notice>}
      <div className="actions">
        <Button
          kind="primary"
          onPress={() => {
            save.mutate(
              {},
              {
                onSuccess: ({ outcome }) => {
                  if (outcome === 'exported') say('screens.audit.key.saved')
                },
              },
            )
          }}
        >
          {t('screens.audit.key.save')}
        </Button>
        <SavePage />
        <Button onPress={onClose}>{t('screens.audit.key.close')}</Button>
      </div>
    </div>
  )
}

/** The page by which a telephone checks paper, with that key in it. */
function SavePage() {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const { mutate, error } = useCommand('audit.saveCheckPage')
  return (
    <>
      <Button
        onPress={() => {
          mutate(
            {},
            {
              onSuccess: ({ outcome }) => {
                if (outcome === 'exported') say('screens.audit.key.pageSaved')
              },
            },
          )
        }}
      >
        {t('screens.audit.key.page')}
      </Button>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
    </>
  )
}
