import type { ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { Field } from '../../forms/Field.tsx'
import { useText } from '../../i18n/useText.ts'
import { AnswerAll } from './AnswerAll.tsx'
import { findForced } from '../../../shared/domain/decision/forcedOutcome.ts'
import { DecisionTable } from './DecisionTable.tsx'
import { ForcedOutcomes } from './ForcedOutcomes.tsx'
import { Obligation } from './Obligation.tsx'

type Props = Readonly<{
  file: Pick<CaseFileView, 'id' | 'case' | 'evidence' | 'people'>
  claim: Claim
  /** Who decides, as shown. */
  judge: string
  /** Between the heads and the obligation: the sums. */
  children?: ReactNode
}>

/** What the judge answers: every head, the obligation, the reasons. */
export function DecisionFields({ file, claim, judge, children }: Props) {
  const { t } = useText()
  return (
    <>
      <ForcedOutcomes proceedings={file.case} claim={claim} />
      <AnswerAll heads={claim.heads.filter((head) => findForced(file.case, claim, head) === undefined)} />
      <DecisionTable file={file} claim={claim} />
      {children}
      <Obligation file={file} claim={claim} judge={judge} />
      <section>
        <h2>{t('screens.decision.reasons')}</h2>
        <Field path="reasons" />
      </section>
    </>
  )
}
