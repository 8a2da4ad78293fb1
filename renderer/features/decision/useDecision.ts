import { useMemo } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { TypedDecision } from '../../../shared/contract/order.ts'
import { findReleased } from '../../../shared/domain/caseFile/verdicts.ts'
import { useSession } from '../../api/session.ts'
import {
  decisionAnswers,
  decisionForm,
  decisionOf,
  type DecisionAnswers,
  type TypedAnswers,
} from '../../forms/decision.ts'
import { useForm, type FormHandle } from '../../forms/useForm.ts'
import { useSettledReading } from '../../forms/useSettledReading.ts'
import { usePastedWords } from '../../forms/usePastedWords.ts'
import { useSave, type Save } from '../../forms/useSave.ts'

export type DecisionEditor = Readonly<{
  form: FormHandle<TypedAnswers, DecisionAnswers>
  save: Save<'decision.save', DecisionAnswers>
  /** What is typed, after a pause; undefined while the day or the days to pay cannot be read. */
  checked: TypedDecision | undefined
  /** Saves what is typed and answers what main stored; undefined where something is wrong. */
  store: () => Promise<Output<'decision.save'> | undefined>
}>

/** The form of one decision with its draft and its reading. */
export function useDecision(file: CaseFileView, view: ClaimView, canDecide: boolean): DecisionEditor {
  const { today } = useSession()
  const { claim, decision } = view
  const { case: proceedings } = file
  const stored = useMemo(
    () => decisionAnswers(claim, decision, today, findReleased(proceedings, claim)),
    [claim, decision, today, proceedings],
  )
  const form = useForm(decisionForm, {
    draft: `${file.id}/decision/${claim.id}`,
    stored,
    revision: file.revision,
    isReadOnly: !canDecide,
  })
  const save = useSave(form, 'decision.save')
  usePastedWords(canDecide)
  const answers = useSettledReading(form.store)
  return {
    form,
    save,
    checked: useMemo(() => answers && decisionOf(answers, claim.id), [answers, claim.id]),
    store: () =>
      save.send((value) => ({ caseId: file.id, revision: file.revision, decision: decisionOf(value, claim.id) })),
  }
}
