import '../../i18n/signedInMessages.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useChannel, useSessionCommand } from '../../api/useChannel.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { RestoreFacts } from '../../parts/restore/RestoreFacts.tsx'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressWithStop } from '../../ui/ProgressWithStop.tsx'

type Progress = Output<'restore.progress'>

/** A restore at work, and what came of it; nobody signs in meanwhile. */
export function RestoreEnd() {
  const { t } = useText()
  const isOver = (progress: Progress) => progress.done !== undefined || progress.failed !== undefined
  const { data } = useChannel('restore.progress', {}, { pollWhile: (seen) => !isOver(seen), onlyWhileShown: true })
  const close = useSessionCommand('restore.cancel')
  return (
    <Frame brand={t('shell.brand')} aside={<LanguageSwitch />} title={t('screens.restore.title')} isWide>
      {data !== undefined && !isOver(data) && (
        <Running
          running={data.running}
          isStopping={close.isPending}
          onStop={() => {
            close.mutate({})
          }}
        />
      )}
      {data !== undefined && isOver(data) && (
        <>
          <Outcome progress={data} />
          <div className="actions">
            <Button
              kind="primary"
              isDisabled={close.isPending}
              onPress={() => {
                close.mutate({})
              }}
            >
              {t('screens.restore.toSignIn')}
            </Button>
          </div>
        </>
      )}
    </Frame>
  )
}

type RunningProps = Readonly<{ running: Progress['running']; isStopping: boolean; onStop: () => void }>

function Running({ running, isStopping, onStop }: RunningProps) {
  const { t } = useText()
  const { step, done, total } = running ?? { step: 'proof' as const, done: 0, total: 0 }
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
  return (
    <div className="stack">
      <p>{t('screens.restore.running')}</p>
      <ProgressWithStop
        label={t(`screens.restore.step.${step}`)}
        value={{ done, total }}
        said={t(`screens.restore.percent.${step}`, { percent })}
        stop={t('screens.restore.stop')}
        isStopping={isStopping}
        onStop={onStop}
      />
    </div>
  )
}

function Outcome({ progress: { done, failed } }: Readonly<{ progress: Progress }>) {
  const { t } = useText()
  if (failed !== undefined) {
    const { code, file } = failed
    return (
      <>
        <Notice tone="bad">{t(keyIn('errors', code), { file })}</Notice>
        <p>{t('screens.restore.untouched')}</p>
      </>
    )
  }
  if (done === undefined) return null
  return (
    <>
      <Notice tone="ok">{t('screens.restore.done')}</Notice>
      <RestoreFacts look={done.look} />
      <p>{t('screens.restore.kept', { folder: `kept/${done.kept}` })}</p>
      {done.look.restoresVault && <Notice tone="warn">{t('screens.restore.passwordsOfThatDay')}</Notice>}
    </>
  )
}
