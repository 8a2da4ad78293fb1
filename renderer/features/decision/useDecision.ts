import { useCallback, useMemo } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { TypedDecision } from '../../../shared/contract/order.ts'
import { findReleased } from '../../../shared/domain/caseFile/verdicts.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { groupForced } from '../../../shared/domain/decision/forcedGroups.ts'
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
  const read = useCallback(
    (value: DecisionAnswers) => decisionOf(value, claim.id, forcedIn(proceedings, claim)),
    [claim, proceedings],
  )
  return {
    form,
    save,
    checked: useMemo(() => answers && read(answers), [answers, read]),
    store: () => save.send((value) => ({ caseId: file.id, revision: file.revision, decision: read(value) })),
  }
}

/** Whether a head of the claim is forced, by its id. */
function forcedIn(proceedings: CaseFileView['case'], claim: Claim): (head: string) => boolean {
  const forced = new Set(groupForced(proceedings, claim).flatMap(({ heads }) => heads.map(({ id }) => id)))
  return (head) => forced.has(head)
}
