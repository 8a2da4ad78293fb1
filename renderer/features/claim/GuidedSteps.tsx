import { useMemo } from 'react'
import type { FindingView } from '../../../shared/contract/claim.ts'
import { GUIDED_TOPICS } from '../../../shared/domain/claim/guidedTopics.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { computeClaimTotals } from './claimTotals.ts'
import { countByStep, GUIDED_STEPS, useHeadsOf, type GuidedStep, type Open } from './guidedQuestions.ts'
import { writeAmount, writeCalculation } from './headWords.ts'
import { headsIn } from './useLedger.ts'

type Props = Readonly<{
  current: GuidedStep
  findings: readonly FindingView[]
  onChoose: (step: GuidedStep) => void
}>

/** The groups of questions with what stands in each: the same rows as in the table. */
export function GuidedSteps({ current, findings, onChoose }: Props) {
  const { t } = useText()
  const { store } = useFormContext()
  const open = useMemo(() => countByStep(findings, headsIn(store)), [findings, store])
  return (
    <nav className="panel guidedSteps" aria-label={t('screens.guided.steps')}>
      <ol>
        {GUIDED_STEPS.map((step) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === current ? 'step' : undefined}
              onClick={() => {
                onChoose(step)
              }}
            >
              <Standing step={step} open={open[step]} />
            </button>
            {step in GUIDED_TOPICS && <RowsOf codes={GUIDED_TOPICS[step as keyof typeof GUIDED_TOPICS]} />}
          </li>
        ))}
      </ol>
      <Total />
    </nav>
  )
}

function RowsOf({ codes }: Readonly<{ codes: readonly string[] }>) {
  const text = useText()
  return useHeadsOf(codes).map(({ row }) => (
    <div key={row.id} className="guidedRow">
      <b>{row.code}</b>
      <span>{writeCalculation(row, text).first}</span>
      <span className="num">{writeAmount(row.amountCents, text)}</span>
    </div>
  ))
}

function Total() {
  const { t, number } = useText()
  const all = useHeadsOf(Object.values(GUIDED_TOPICS).flat()).map(({ row }) => row)
  return (
    <div className="guidedRow guidedTotal">
      <span>{t('screens.ledger.total')}</span>
      <b className="num">{number(computeClaimTotals(all).allCents)}</b>
    </div>
  )
}

/** A step with how it stands: what the gate finds in it, else whether something is typed. */
function Standing({ step, open }: Readonly<{ step: GuidedStep; open: Open | undefined }>) {
  const { t } = useText()
  const rows = useHeadsOf(step in GUIDED_TOPICS ? GUIDED_TOPICS[step as keyof typeof GUIDED_TOPICS] : []).length
  const isEmpty = step in GUIDED_TOPICS && rows === 0
  const { blockers = 0, warnings = 0 } = open ?? {}
  const shape = blockers > 0 ? '✕' : warnings > 0 ? '▲' : isEmpty ? '○' : '✓'
  const said =
    blockers > 0 ? t('screens.gate.blockers', { count: blockers }) : t('screens.gate.warnings', { count: warnings })
  return (
    <>
      <span className={blockers > 0 ? 'c-bad' : warnings > 0 ? 'c-warn' : 'mut'} aria-hidden="true">
        {shape}
      </span>{' '}
      {t(`screens.guided.step.${step}`)}
      {blockers + warnings > 0 && <small className="mut"> · {said}</small>}
    </>
  )
}
