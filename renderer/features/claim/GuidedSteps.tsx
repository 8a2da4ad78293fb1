import { GUIDED_TOPICS } from '../../../shared/domain/claim/guidedTopics.ts'
import { useText } from '../../i18n/useText.ts'
import { computeClaimTotals } from './claimTotals.ts'
import { GUIDED_STEPS, useHeadsOf, type GuidedStep } from './guidedQuestions.ts'
import { writeAmount, writeCalculation } from './headWords.ts'

type Props = Readonly<{ current: GuidedStep; onChoose: (step: GuidedStep) => void }>

/** The groups of questions with what stands in each: the same rows as in the table. */
export function GuidedSteps({ current, onChoose }: Props) {
  const { t } = useText()
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
              {t(`screens.guided.step.${step}`)}
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
