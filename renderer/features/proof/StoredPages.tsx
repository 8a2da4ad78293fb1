import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { OrderPages } from '../../parts/viewer/OrderPages.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Found } from './ActStanding.tsx'

/** The pages of an act as they were stored, to be held beside the paper: for whoever may open its case file. */
export function StoredPages({ act: { id, number } }: Readonly<{ act: Pick<Found, 'id' | 'number'> }>) {
  const { t } = useText()
  const [isShown, setIsShown] = useState(false)
  if (id === undefined) return null
  return (
    <>
      <div className="actions">
        <Button
          onPress={() => {
            setIsShown(!isShown)
          }}
        >
          {t(isShown ? 'proof.hideStored' : 'proof.showStored')}
        </Button>
      </div>
      {isShown && <OrderPages order={{ id, number }} />}
    </>
  )
}
