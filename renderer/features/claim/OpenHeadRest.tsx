import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { compareWorkWithGain } from '../../../shared/domain/claim/recomputedAmount.ts'
import { figuresOf, readCalculation, type TypedCalculation } from '../../forms/calculation.ts'
import { Field } from '../../forms/Field.tsx'
import { useTyped } from '../../forms/formContext.ts'
import { RowList } from '../../forms/RowList.tsx'
import type { RowActs } from '../../forms/useRows.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { HeadEvidence } from './HeadEvidence.tsx'
import { HeadMore } from './HeadMore.tsx'
import { useRemoveHead } from './useRemoveHead.ts'

type Props = Readonly<{
  index: number
  code: string
  evidence: readonly Evidence[]
  acts: RowActs
  onDone: () => void
}>

/** Below the open row, over the whole width: what the amount is made of, what few heads need, and what is done with the row. */
export function OpenHeadRest({ index, code, evidence, acts, onDone }: Props) {
  const at = `heads.${String(index)}`
  const method = String(useTyped(`${at}.calculation.method`))
  const figures = figuresOf(method)
  return (
    <tr role="row" className="openHead openRest" data-row-index={index}>
      <td role="gridcell" />
      <td role="gridcell" colSpan={5}>
        <div className="stack tight">
          {figures.includes('items') && <HeadItems at={at} code={code} />}
          {figures.includes('gainCents') && <WorkAndGain at={at} />}
          <Field path={`${at}.object`} />
          <HeadEvidence at={at} evidence={evidence} />
          <div className="restLine">
            {figures.includes('unit') && (
              <div className="unitOf">
                <Field path={`${at}.calculation.unit`} />
              </div>
            )}
            <HeadMore at={at} />
            <RowButtons index={index} acts={acts} onDone={onDone} />
          </div>
        </div>
      </td>
    </tr>
  )
}

/** The receipts or fees of which an amount is made. */
export function HeadItems({ at, code }: Readonly<{ at: string; code: string }>) {
  return (
    <div role="group" aria-label={code}>
      <RowList
        path={`${at}.calculation.items`}
        first="title"
        className="itemRow"
        renderRow={(row) => (
          <>
            <Field path={`${row}.title`} hideLabel />
            <Field path={`${row}.date`} hideLabel />
            <Field path={`${row}.amountCents`} hideLabel />
          </>
        )}
      />
    </div>
  )
}

/** The value of the work and the exploiter's gain side by side, the higher marked. */
export function WorkAndGain({ at }: Readonly<{ at: string }>) {
  const { t, amount } = useText()
  const calculation = readCalculation(useTyped(`${at}.calculation`) as TypedCalculation)
  const both = calculation === undefined ? undefined : compareWorkWithGain(calculation)
  if (both === undefined) return null
  const sums = [
    { name: 'work', cents: both.workCents },
    { name: 'gain', cents: both.gainCents },
  ] as const
  return (
    <dl className="workAndGain" aria-label={t('screens.ledger.compare.label')}>
      {sums.map(({ name, cents }) => (
        <div key={name} className={name === both.higher ? 'higher' : ''}>
          <dt>{t(`screens.ledger.compare.${name}`)}</dt>
          <dd>
            {amount(cents)} {name === both.higher && <b>● {t('screens.ledger.compare.higher')}</b>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function RowButtons({ index, acts, onDone }: Readonly<{ index: number; acts: RowActs; onDone: () => void }>) {
  const { t } = useText()
  const remove = useRemoveHead(acts)
  const row = index + 1
  const act = (name: 'done' | 'duplicate' | 'up' | 'down', onPress: () => void) => (
    <Button kind="quiet" label={t(`screens.ledger.act.${name}Row`, { row })} onPress={onPress}>
      {t(`screens.ledger.act.${name}`)}
    </Button>
  )
  return (
    <div className="rowActs">
      {act('done', onDone)}
      {act('duplicate', () => acts.duplicate(index))}
      {act('up', () => acts.move(index, -1))}
      {act('down', () => acts.move(index, 1))}
      <Button kind="quiet" label={t('screens.claim.removeHead', { row })} onPress={() => remove(index)}>
        {t('screens.remove')}
      </Button>
    </div>
  )
}
