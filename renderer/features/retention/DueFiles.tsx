import { usePages } from '../../api/usePages.ts'
import { useText } from '../../i18n/useText.ts'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { KeptFiles, type OpenFile } from './KeptFiles.tsx'

/** Files that have been kept as long as they must; old files in which something has happened since are passed over, page by page. */
export function DueFiles({ onOpen }: Readonly<{ onOpen: OpenFile }>) {
  const { t } = useText()
  const due = usePages('retention.due', {})
  const { pages, isKnown, more } = due
  return (
    <>
      {isKnown && more === undefined && pages.every(({ rows }) => rows.length === 0) && (
        <p className="empty">{t('screens.retention.none')}</p>
      )}
      <KeptFiles list="due" files={due} onOpen={onOpen} />
      <MoreButton more={more} label={t('screens.retention.lookFurther')} />
    </>
  )
}
