import { useCommand } from '../api/useChannel.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** The way into practice, from the pages before sign-in. */
export function PracticeDoor() {
  const { t } = useText()
  const errorText = useErrorText()
  const enter = useCommand('practice.enter')
  return (
    <div className="practiceDoor">
      {enter.error !== null && <Notice tone="bad">{errorText(enter.error)}</Notice>}
      <span>{t('shell.practice.door.explain')}</span>
      <Button
        onPress={() => {
          enter.mutate({})
        }}
        isDisabled={enter.isPending}
      >
        {t('shell.practice.door.button')}
      </Button>
    </div>
  )
}
