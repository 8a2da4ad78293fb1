import { useEffect } from 'react'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActStanding } from './ActStanding.tsx'
import { StoredDifferences } from './StoredDifferences.tsx'
import { StoredPages } from './StoredPages.tsx'

type Props = Readonly<{
  code: string
  number: string
  isGenuine: boolean
  /** What was dropped; the dialog of the system asks where it was chosen there. */
  file?: File | undefined
}>

/**
 * What became of an act in this office, asked by its code, which is said only of one that is genuine; and its stored pages for whoever
 * may open its case file.
 */
export function Standing({ code, number, isGenuine, file }: Props) {
  const { t } = useText()
  const { mutate, data, error } = useCommand('proof.find')
  useEffect(() => {
    mutate({ code })
  }, [mutate, code])
  const found = data?.acts.find((act) => act.number === number)
  if (error !== null) return isGenuine ? <p>{t('proof.notHere')}</p> : null
  if (found === undefined) return null
  return (
    <>
      {isGenuine && <ActStanding act={found} />}
      {!isGenuine && found.id !== undefined && <StoredDifferences orderId={found.id} file={file} />}
      <StoredPages act={found} />
    </>
  )
}
