import { useState, type ReactNode } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { isRuling } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RulingEditor } from './RulingEditor.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; children: ReactNode }>

/** The order that stands, and the way to correct it by a ruling where this court made it. */
export function CorrectableOrder({ file, view, children }: Props) {
  const { t } = useText()
  const [isCorrecting, setCorrecting] = useState(false)
  const { acts, decision, outside } = view
  const isOfThisCourt = outside === undefined || outside.court === file.case.court
  const mayCorrect = isOfThisCourt && acts.some((act) => isRuling(act))
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
      {children}
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
