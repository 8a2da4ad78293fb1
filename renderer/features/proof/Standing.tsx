import { useEffect } from 'react'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActStanding } from './ActStanding.tsx'
import { StoredPages } from './StoredPages.tsx'

/**
 * What became of an act in this office, asked by its code, which is said only of one that is genuine; and its stored pages for whoever
 * may open its case file.
 */
export function Standing({ code, number, isGenuine }: Readonly<{ code: string; number: string; isGenuine: boolean }>) {
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
      <StoredPages act={found} />
    </>
  )
}
