import { useState } from 'react'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import { useChannel, useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'

type Rotation = Output<'keys.rotation'>

/** New keys of the cases, after somebody who held them has left: begun here, done in the background, ended by a lock. */
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

function Stage({ rotation: { stage, done, total, seconds } }: Readonly<{ rotation: Rotation }>) {
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
        {(close) => <Change onClose={close} />}
      </DialogButton>
    </div>
  )
}

/** Why the keys are changed, and the password of who changes them. */
function Change({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const change = useSecretCommand('keys.change')
  const isReady = reason.trim().length >= SHORTEST_REASON && password !== '' && !change.isPending
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        change.mutate(
          { password, reason },
          {
            onSuccess: () => {
              say('screens.keys.begun')
              onClose()
            },
          },
        )
      }}
    >
      <p>{t('screens.keys.changeExplain')}</p>
      <TextField label={t('screens.keys.reason')} value={reason} onChange={setReason} maxLength={500} />
      <TextField
        label={t('shell.changePassword.current')}
        type="password"
        value={password}
        onChange={setPassword}
        maxLength={200}
      />
      {change.error !== null && <Notice tone="bad">{errorText(change.error)}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={!isReady}>
          {t('screens.keys.submit')}
        </Button>
        <Button onPress={onClose}>{t('screens.cancel')}</Button>
      </div>
    </form>
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
