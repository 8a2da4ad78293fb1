import type { ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { Field } from '../../forms/Field.tsx'
import { useText } from '../../i18n/useText.ts'
import { AnswerAll } from './AnswerAll.tsx'
import { DecisionTable } from './DecisionTable.tsx'
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
      <AnswerAll heads={claim.heads} />
      <DecisionTable caseId={file.id} evidence={file.evidence} claim={claim} />
      {children}
      <Obligation file={file} claim={claim} judge={judge} />
      <section>
        <h2>{t('screens.decision.reasons')}</h2>
        <Field path="reasons" />
      </section>
    </>
  )
}
