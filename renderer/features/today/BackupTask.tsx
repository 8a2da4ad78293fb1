import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** What has to be done about the copies of the data, with the way there for whoever manages them. */
export function BackupTask() {
  const { t } = useText()
  const { go } = useNavigation()
  const manages = useSession().mayRead('backups')
  const { data } = useChannel('backup.task', {})
  if (data?.task === undefined) return null
  return (
    <Notice tone="warn">
      {t(`screens.backups.task.${data.task}`)}{' '}
      {manages ? (
        <Button
          kind="quiet"
          onPress={() => {
            go({ screen: 'backups' })
          }}
        >
          {t('screens.backups.open')}
        </Button>
      ) : (
        t('screens.backups.tellAdministrator')
      )}
    </Notice>
  )
}
