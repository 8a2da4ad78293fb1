import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { OrderId } from '../../../shared/contract/ids.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { isRuling } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { IssuedOrder } from './IssuedOrder.tsx'
import { RulingEditor } from './RulingEditor.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; orderId: OrderId }>

/** The order that stands, and the way to correct it by a ruling. */
export function CorrectableOrder({ file, view, orderId }: Props) {
  const { t } = useText()
  const [isCorrecting, setCorrecting] = useState(false)
  const { acts, decision } = view
  const mayCorrect = acts.some((act) => isRuling(act))
  if (isCorrecting && mayCorrect && decision !== undefined) {
    const close = () => {
      setCorrecting(false)
    }
    return <RulingEditor file={file} view={view} decision={decision} onClose={close} />
  }
  return (
    <div className="stack">
      {mayCorrect && decision !== undefined && (
        <div className="actions">
          <Button
            act={t('screens.ruling.button')}
            onPress={() => {
              setCorrecting(true)
            }}
          >
            {t('screens.ruling.button')}
          </Button>
        </div>
      )}
      <WhatStands view={view} />
      <IssuedOrder orderId={orderId} />
    </div>
  )
}

/** What is awarded now, where it may be another sum than the issued pages say. */
function WhatStands({ view: { history = [], decision } }: Pick<Props, 'view'>) {
  const { t, amount } = useText()
  const isChanged = history.some(({ act }) => isRuling(act) || act === 'modifyOnAppeal')
  if (!isChanged || decision === undefined) return null
  const awarded = addUpCents(decision.heads.map(({ awardedCents }) => awardedCents))
  return <Notice tone="plain">{t('screens.ruling.stands', { amount: amount(awarded) })}</Notice>
}
