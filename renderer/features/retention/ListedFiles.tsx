import { usePages } from '../../api/usePages.ts'
import { useText } from '../../i18n/useText.ts'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { KeptFiles, type OpenFile } from './KeptFiles.tsx'

type Props = Readonly<{ list: 'proposed' | 'held'; onOpen: OpenFile }>

/** Files whose erasure is proposed, or barred. */
export function ListedFiles({ list, onOpen }: Props) {
  const { t } = useText()
  const files = usePages('retention.list', { list })
  return (
    <>
      <KeptFiles list={list} files={files} onOpen={onOpen} />
      <MoreButton more={files.more} label={t('screens.retention.more')} />
    </>
  )
}
