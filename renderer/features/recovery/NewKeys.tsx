import type { Output } from '../../../shared/contract/channels.ts'
import { useChannel, useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { KeyActForm } from './KeyActForm.tsx'

type Rotation = Output<'keys.rotation'>

/** New keys, after somebody who held them has left: begun here, done in the background, ended by a lock. */
export function NewKeys() {
  const { t, day } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('keys.rotation', {}, { pollWhile: ({ stage }) => stage === 'wraps' })
  return (
    <section className="gap stack" aria-labelledby="newKeys">
      <h2 id="newKeys">{t('screens.keys.title')}</h2>
      <p className="mut">{t('screens.keys.explain')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data?.changedAt !== undefined && <p>{t('screens.keys.changed', { date: day(data.changedAt) })}</p>}
      {data?.copiedAt !== undefined && (
        <Notice tone="warn">{t('screens.keys.copies', { count: data.copies, date: day(data.copiedAt) })}</Notice>
      )}
      {data?.sharesDue === true && <Notice tone="warn">{t('screens.keys.sharesDue')}</Notice>}
      {data !== undefined && <Stage rotation={data} />}
    </section>
  )
}

function Stage({ rotation: { stage, done, total, seconds, withoutKey } }: Readonly<{ rotation: Rotation }>) {
  const { t } = useText()
  if (stage === 'file') return <FileKey seconds={seconds} />
  if (stage === 'wraps') {
    const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
    return (
      <div className="progress">
        <progress aria-label={t('screens.keys.running')} value={done} max={Math.max(1, total)} />
        <span className="mut">{t('screens.keys.percent', { percent })}</span>
      </div>
    )
  }
  return (
    <div className="actions">
      <DialogButton button={t('screens.keys.change')} title={t('screens.keys.title')}>
        {(close) => <Change withoutKey={withoutKey} onClose={close} />}
      </DialogButton>
    </div>
  )
}

/** Why the keys are changed, and the password of who changes them; who could not be sent the new ones is named before. */
function Change({ withoutKey, onClose }: Readonly<{ withoutKey: readonly string[]; onClose: () => void }>) {
  const { t } = useText()
  const { say } = useStatus()
  const change = useSecretCommand('keys.change')
  const done = () => {
    say('screens.keys.begun')
    onClose()
  }
  return (
    <KeyActForm
      words={{ reason: t('screens.keys.reason'), submit: t('screens.keys.submit'), cancel: t('screens.cancel') }}
      isBusy={change.isPending}
      error={change.error}
      onSubmit={(by) => {
        change.mutate(by, { onSuccess: done })
      }}
      onClose={onClose}
    >
      <p>{t('screens.keys.changeExplain')}</p>
      {withoutKey.length > 0 && (
        <Notice tone="warn">{t('screens.keys.withoutKey', { names: withoutKey.join(', ') })}</Notice>
      )}
    </KeyActForm>
  )
}

/** The last step: it ends the session, and the time it takes is told before. */
function FileKey({ seconds }: Readonly<{ seconds: number }>) {
  const { t } = useText()
  const lock = useSecretCommand('keys.changeFile')
  return (
    <>
      <Notice tone="warn">{t('screens.keys.fileDue', { seconds })}</Notice>
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={lock.isPending}
          onPress={() => {
            lock.mutate({})
          }}
        >
          {t(lock.isPending ? 'screens.keys.fileChanging' : 'screens.keys.changeFile')}
        </Button>
      </div>
    </>
  )
}
