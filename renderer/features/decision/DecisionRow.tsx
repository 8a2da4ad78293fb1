import { memo, useMemo } from 'react'
import type { CaseId } from '../../../shared/contract/ids.ts'
import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { isNotMoney } from '../../../shared/domain/decision/checkDecidedHeads.ts'
import { computeRemainder } from '../../../shared/domain/decision/remainder.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import { readAnswer, type HeadAnswer, type TypedAnswer } from '../../forms/decision.ts'
import type { ForcedResult } from '../../../shared/domain/decision/forcedOutcome.ts'
import { Field } from '../../forms/Field.tsx'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { useAsked } from '../../forms/useAsked.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'
import { ComparableAwards } from './ComparableAwards.tsx'
import { AddReasons } from './AddReasons.tsx'
import { HeadInterest } from './HeadInterest.tsx'
import { HeadReasons } from './HeadReasons.tsx'
import { HeadOutcome } from './HeadOutcome.tsx'
import { goOnFromAmount, HeadSwitch } from './HeadSwitch.tsx'

type Props = Readonly<{
  caseId: CaseId
  claimId: string
  head: ClaimHead
  index: number
  evidence: readonly Evidence[]
  /** What the law forces of it, where the court has no choice. */
  forced: ForcedResult | undefined
}>

/** One head: what was claimed, what is awarded, what is left for civil proceedings, and why. */
export const DecisionRow = memo(function DecisionRow(props: Props) {
  const { caseId, claimId, head, index, evidence, forced } = props
  const { pick, number } = useText()
  const at = `heads.${String(index)}`
  const answer = useHeadAnswer(index, head.amountCents)
  const reasons = useAsked([`${at}.reasons`])
  const referred = referredCents(answer)
  const titles = head.evidence.map((id) => pick(evidence.find((entry) => entry.id === id)?.title))
  return (
    <>
      <tr role="row" data-row-index={index}>
        <th role="rowheader" scope="row" className="cell-code">
          {head.code}
        </th>
        <td role="cell" className="cell-reason">
          <div className="headName">
            <span>{pick(headByCode(head.code).name)}</span>
            {!reasons.isShown && <AddReasons path={`${at}.reasons`} code={head.code} onAsk={reasons.ask} />}
            <ComparableAwards {...{ caseId, claimId, head, row: index, answer }} />
            <small className="mut">{titles.join(' · ')}</small>
          </div>
          <Answer head={head} index={index} forced={forced} answer={answer} />
        </td>
        <td role="cell" className="cell-claimed num">
          {head.amountCents === null ? '—' : number(head.amountCents)}
        </td>
        <td role="cell" className="cell-awarded" onKeyDown={goOnFromAmount}>
          <Field
            path={head.amountCents === null && isNotMoney(head) ? `${at}.granted` : `${at}.awardedCents`}
            hideLabel
          />
        </td>
        <td role="cell" className="cell-referred num">
          {referred === 0 ? '—' : number(referred)}
        </td>
      </tr>
      <HeadReasons
        at={at}
        code={head.code}
        isReferred={forced === undefined && (referred > 0 || answer?.granted === false)}
        isAsked={reasons.isShown}
      />
    </>
  )
})

type AnswerProps = Pick<Props, 'head' | 'index' | 'forced'> & Readonly<{ answer: HeadAnswer | undefined }>

/** What is answered to the head, and from when interest runs where something is awarded. */
function Answer({ head, index, forced, answer }: AnswerProps) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  const at = `heads.${String(index)}`
  const hasChoice = forced === undefined || forced === 'agreed'
  return (
    <div className="answerLine">
      {forced !== undefined && <Tag tone="plain">{t(`screens.forced.tag.${forced}`)}</Tag>}
      {isReadOnly && <HeadOutcome answer={answer} />}
      {!isReadOnly && hasChoice && <HeadSwitch at={at} head={head} row={index} answer={answer} />}
      {(answer?.awardedCents ?? 0) > 0 && <HeadInterest at={at} head={head.id} claimedFrom={head.interestFrom} />}
    </div>
  )
}

/** What of the head goes to civil proceedings; nothing while no amount can be read. */
function referredCents(answer: HeadAnswer | undefined): number {
  if (answer?.awardedCents === undefined) return 0
  return computeRemainder(answer.claimedCents, answer.awardedCents)
}

/** What is answered to a head so far, as far as it can be read; another only when something is typed in its row. */
function useHeadAnswer(index: number, claimedCents: number | null): HeadAnswer | undefined {
  const row = useTyped(`heads.${String(index)}`) as TypedAnswer | undefined
  return useMemo(() => (row === undefined ? undefined : readAnswer(row, claimedCents)), [row, claimedCents])
}
