import type { Output } from '../../../shared/contract/channels.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** What is left to be done after the keys were changed, for who holds all of them. */
export function KeyTask() {
  const { t } = useText()
  const { go } = useNavigation()
  const { data } = useChannel('keys.rotation', {})
  const task = data === undefined ? undefined : taskOf(data)
  if (task === undefined) return null
  return (
    <Notice tone="warn">
      {t(`screens.keys.task.${task}`)}{' '}
      <Button
        kind="quiet"
        onPress={() => {
          go({ screen: 'recovery' })
        }}
      >
        {t('screens.keys.open')}
      </Button>
    </Notice>
  )
}

function taskOf({ stage, due, sharesDue }: Output<'keys.rotation'>): 'file' | 'due' | 'shares' | undefined {
  if (stage === 'file') return 'file'
  if (stage === 'none' && due > 0) return 'due'
  return sharesDue ? 'shares' : undefined
}
