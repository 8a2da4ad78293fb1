import { useNavigation } from '../api/navigation.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'

/** Begins a case file, for those who may create one; nothing for others. */
export function NewCaseFileButton() {
  const { t } = useText()
  const { go } = useNavigation()
  const session = useSession()
  if (!session.may('caseFile.create')) return null
  return (
    <Button
      kind="primary"
      onPress={() => {
        go({ screen: 'newCaseFile' })
      }}
    >
      {t('screens.caseFiles.new')}
    </Button>
  )
}
