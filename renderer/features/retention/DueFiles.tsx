import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { KeptFiles, type AskedFile } from './KeptFiles.tsx'

/** Files that have been kept as long as they must; old files in which something has happened since are passed over, page by page. */
export function DueFiles({ onOpen }: Readonly<{ onOpen: (file: AskedFile) => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { pages, isKnown, error, more } = usePages('retention.due', {})
  const rows = pages.flatMap(({ due }) => due)
  return (
    <>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {isKnown && rows.length === 0 && more === undefined && <p className="empty">{t('screens.retention.none')}</p>}
      <KeptFiles list="due" rows={rows} onOpen={onOpen} />
      {more !== undefined && (
        <div className="actions">
          <Button isDisabled={more.isLoading} onPress={more.load}>
            {t('screens.retention.more')}
          </Button>
        </div>
      )}
    </>
  )
}
