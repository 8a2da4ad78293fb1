import { useChannel, useCommand } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useStatus } from '../../../ui/StatusLine.tsx'
import { OpenedUpdate } from './OpenedUpdate.tsx'

/** Updates without internet: which version is at work, a file of updates is opened, and what it holds is taken. */
export function Updates() {
  const { t, date } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const state = useChannel('update.state', {})
  const open = useCommand('update.open')
  const error = open.error ?? state.error
  const { version, seen, opened } = state.data ?? {}
  return (
    <div className="stack">
      <p className="mut">{t('screens.updates.explain')}</p>
      {version !== undefined && (
        <p>
          <b>{t('screens.updates.atWork', { version })}</b>{' '}
          {seen !== undefined && t('screens.updates.seen', { number: seen.number, day: date(seen.openedOn) })}
        </p>
      )}
      <div className="actions">
        <Button
          isDisabled={open.isPending}
          onPress={() =>
            void open.mutateAsync({}).then(
              ({ outcome }) => {
                if (outcome === 'opened') say('screens.updates.opened')
              },
              () => undefined,
            )
          }
        >
          {t('screens.updates.open')}
        </Button>
      </div>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {opened !== undefined && <OpenedUpdate key={opened.number} update={opened} />}
    </div>
  )
}
