import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'

type Props = Readonly<{ more: Readonly<{ load: () => void; isLoading: boolean }> | undefined }>

/** Under a list of papers, where it goes on: what comes next is read. */
export function MorePapers({ more }: Props) {
  const { t } = useText()
  if (more === undefined) return null
  return (
    <div className="actions">
      <Button onPress={more.load} isDisabled={more.isLoading}>
        {t('papers.more')}
      </Button>
    </div>
  )
}
