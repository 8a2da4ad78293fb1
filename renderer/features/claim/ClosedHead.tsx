import { memo, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { computeHeadInterest } from '../../../shared/domain/claim/headInterest.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { parseDate } from '../../../shared/format/parseDate.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useFormContext, useStore, useTyped } from '../../forms/formContext.ts'
import { headOf, type TypedHead } from '../../forms/head.ts'
import { useText } from '../../i18n/useText.ts'
import { EvidenceStrength } from './EvidenceStrength.tsx'
import { writeAmount, writeBasis, writeCalculation } from './headWords.ts'

type Props = Readonly<{
  index: number
  evidence: readonly Evidence[]
  today: string
  isCurrent: boolean
  children?: ReactNode
}>

/** A head as it reads: what is asked, for when, how it was reached, with what interest, how much, and what shows it. */
export const ClosedHead = memo(function ClosedHead({ index, evidence, today, isCurrent, children }: Props) {
  const text = useText()
  const at = `heads.${String(index)}`
  const row = useTyped(at) as TypedHead | undefined
  if (row === undefined) return null
  const basis = writeBasis(row, text)
  const calculation = writeCalculation(row, text)
  return (
    <>
      <tr
        role="row"
        className="closedHead"
        data-row-index={index}
        data-field={at}
        tabIndex={isCurrent ? 0 : -1}
        aria-rowindex={index + 2}
      >
        <th role="rowheader" scope="row" className="cell-code" data-opens="code">
          {row.code === '' ? '—' : row.code}
        </th>
        <td role="gridcell" className="cell-basis" data-opens="from">
          {basis.first}
          <small>{basis.second}</small>
          <Wrong at={at} />
        </td>
        <td role="gridcell" className="cell-calculation" data-opens="">
          {calculation.first}
          <small>{calculation.second}</small>
        </td>
        <td role="gridcell" className="cell-interest" data-opens="interestFrom">
          <InterestOf row={row} today={today} />
        </td>
        <td role="gridcell" className="cell-amount num" data-opens="amountCents">
          {writeAmount(row.amountCents, text)}
        </td>
        <td role="gridcell" className="cell-evidence" data-opens="evidence">
          <EvidenceOf ids={row.evidence} evidence={evidence} />
        </td>
      </tr>
      {children}
    </>
  )
})

/** How many fields of the row keep the claim from being saved, once that is worth saying. */
function Wrong({ at }: Readonly<{ at: string }>) {
  const { t } = useText()
  const { store } = useFormContext()
  const count = useStore(
    store.rest,
    () => Object.keys(store.atRest.problems).filter((path) => path.startsWith(`${at}.`)).length,
  )
  return count === 0 ? null : <small className="wrongRow">✕ {t('forms.wrong', { count })}</small>
}

/** From when interest is asked, and what it comes to today; none is said in words. */
function InterestOf({ row, today }: Readonly<{ row: TypedHead; today: string }>) {
  const { t, date } = useText()
  const from = parseDate(row.interestFrom)
  if (from.ok || row.interestFrom.trim() !== '') {
    return (
      <>
        {from.ok ? date(from.value) : row.interestFrom}
        <InterestToday row={row} today={today} />
      </>
    )
  }
  const kind = headOf(row.code)?.kind
  if (kind === 'nonMaterial') return <span className="mut">{t('screens.ledger.fromJudgment')}</span>
  const isWanted = kind === 'material' && row.amountCents.trim() !== ''
  if (!isWanted) return <span className="mut">—</span>
  return (
    <span className="c-warn">
      <span aria-hidden="true">▲</span> {t('screens.unset')}
    </span>
  )
}

/** What the interest asked for comes to today; nothing where there is none yet. */
export function InterestToday({ row, today }: Readonly<{ row: TypedHead; today: string }>) {
  const { t, number } = useText()
  const { data: law } = useChannel('law.inForce', {})
  const [from, amount] = [parseDate(row.interestFrom), parseAmount(row.amountCents)]
  if (!from.ok || !amount.ok || law === undefined) return null
  const head = { amountCents: amount.value, interestFrom: from.value }
  const interest = computeHeadInterest(head, today, law.interest)
  if (interest === undefined) return null
  return (
    <small>
      {t(`screens.ledger.${interest.isProjected ? 'interestProjected' : 'interestToday'}`, {
        amount: number(interest.cents),
      })}
    </small>
  )
}

function EvidenceOf({ ids, evidence }: Readonly<{ ids: readonly string[]; evidence: readonly Evidence[] }>) {
  const { t, pick } = useText()
  const chosen = evidence.filter((entry) => ids.includes(entry.id))
  const titles = chosen.map(({ title }) => pick(title))
  return (
    <>
      <EvidenceStrength chosen={chosen} />
      {titles.length > 0 && (
        <small title={titles.join(' · ')}>
          {titles.length === 1 ? titles[0] : t('screens.ledger.evidence', { count: titles.length })}
        </small>
      )}
    </>
  )
}
