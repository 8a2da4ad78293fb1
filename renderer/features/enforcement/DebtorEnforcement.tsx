import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { EnforcedDebtorView, EnforcementView, ProceedingView } from '../../../shared/contract/enforcement.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfItem } from '../../parts/paperItem.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordStep } from './RecordStep.tsx'
import { Steps } from './Steps.tsx'

type Props = Readonly<{
  file: CaseFileView
  award: EnforcementView
  debtor: EnforcedDebtorView
  /** Whether the key of the screen is that of this debtor. */
  hasKey: boolean
}>

/** Every enforcement against one debtor, step by step, and what may follow. */
export function DebtorEnforcement({ file, award, debtor, hasKey }: Props) {
  const { t, pick } = useText()
  const name = pick(file.people.find(({ id }) => id === debtor.debtor)?.label)
  const heading = `enforcement.${award.claim}.${debtor.debtor}`
  const running = debtor.proceedings.find(({ next }) => next.length > 0)
  const mayRecord = award.acts.includes('recordEnforcement')
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{t('enforcement.against', { debtor: name })}</h3>
      {debtor.proceedings.length === 0 && <p className="mut">{t('enforcement.none')}</p>}
      {debtor.proceedings.map((proceeding) => (
        <Proceeding key={proceeding.id} {...{ file, award, proceeding }} debtor={name} />
      ))}
      <div className="actions">
        {running !== undefined && mayRecord && (
          <RecordStep
            {...{ file, award, hasKey }}
            debtor={debtor.debtor}
            proceeding={running.id}
            kinds={running.next}
            of={name}
          />
        )}
        {debtor.mayFile && (
          <RecordStep {...{ file, award, hasKey }} debtor={debtor.debtor} kinds={['motion']} of={name} />
        )}
        {debtor.mayFile && file.acts.includes('makePaper') && <MakeMotion file={file} claim={award.claim} of={name} />}
      </div>
    </section>
  )
}

type ProceedingProps = Pick<Props, 'file' | 'award'> & Readonly<{ proceeding: ProceedingView; debtor: string }>

function Proceeding({ file, award, proceeding, debtor }: ProceedingProps) {
  const { t, date } = useText()
  const { isStayed, ended } = proceeding
  return (
    <>
      {(isStayed || ended !== undefined) && (
        <p className="mut">
          {ended === undefined ? t('enforcement.isStayed') : t('enforcement.ended', { day: date(ended) })}
        </p>
      )}
      <Steps {...{ file, award, proceeding, debtor }} />
    </>
  )
}

type MotionProps = Readonly<{ file: CaseFileView; claim: string; of: string }>

/** The way to the motion as a paper, which the creditor or who represents them signs. */
function MakeMotion({ file, claim, of: debtor }: MotionProps) {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <Button
      label={t('enforcement.of', { what: t('enforcement.makeMotion'), debtor })}
      onPress={() => {
        const item = nameOfItem({ kind: 'enforcement-motion', subject: { claim } })
        go({ screen: 'caseFile', caseId: file.id, tab: 'papers', item }, 'paper.make')
      }}
    >
      {t('enforcement.makeMotion')}
    </Button>
  )
}
