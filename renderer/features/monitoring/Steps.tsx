import { stepLabel } from '../../../shared/document/documents/statisticalWords.ts'
import type { StepFigure } from '../../../shared/domain/statistics/monitoring.ts'
import { useText } from '../../i18n/useText.ts'
import { Bar, largestOf } from './Bar.tsx'
import { SumCell } from './Count.tsx'
import type { FiguresProps } from './figuresProps.ts'
import { OpenFiles } from './OpenFiles.tsx'
import { Panel } from './Panel.tsx'

/** From the notice to the payment: how many came how far, and the money. */
export function Steps({ figures: { steps, shares }, isDrawn, isLive }: FiguresProps & Readonly<{ isLive: boolean }>) {
  const { t } = useText()
  const max = largestOf(steps.map(({ people }) => people))
  const filed = steps.find(({ step }) => step === 'filed')?.people ?? null
  const said = (share: number | null) => (share === null ? t('monitoring.hidden') : `${String(share)} %`)
  return (
    <Panel name="steps" title={t('monitoring.steps.title')} small={t('monitoring.steps.small')}>
      {(heading) => (
        <>
          <table aria-labelledby={heading}>
            <thead>
              <tr>
                <th>{t('monitoring.steps.step')}</th>
                {isDrawn && <th aria-hidden="true" />}
                <th className="num">{t('monitoring.people')}</th>
                <th className="num">{t('monitoring.steps.ofFiled')}</th>
                <th className="num">{t('monitoring.euros')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((one) => (
                <StepRow key={one.step} one={one} filed={filed} max={max} isDrawn={isDrawn} isLive={isLive} />
              ))}
            </tbody>
          </table>
          <p className="mut">
            {t('monitoring.steps.shares', { awarded: said(shares.awarded), paid: said(shares.paid) })}
          </p>
        </>
      )}
    </Panel>
  )
}

type RowProps = Readonly<{ one: StepFigure; filed: number | null; max: number; isDrawn: boolean; isLive: boolean }>

function StepRow({ one: { step, people, cents }, filed, max, isDrawn, isLive }: RowProps) {
  const { pick } = useText()
  const share = people === null || filed === null || filed === 0 ? undefined : Math.round((people * 100) / filed)
  return (
    <tr>
      <th scope="row">{pick(stepLabel(step))}</th>
      {isDrawn && (
        <td className="drawn" aria-hidden="true">
          <Bar value={people} max={max} />
        </td>
      )}
      <td className={people === null ? 'num noValue' : 'num'}>
        <OpenFiles step={step} people={people} isLive={isLive} />
      </td>
      <td className="num mut">{step === 'informed' || share === undefined ? '' : `${String(share)} %`}</td>
      {step === 'informed' ? <td /> : <SumCell cents={cents} />}
    </tr>
  )
}
