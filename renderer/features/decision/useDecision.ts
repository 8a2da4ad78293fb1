import { useMemo } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { TypedDecision } from '../../../shared/contract/order.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useSession } from '../../api/session.ts'
import { useDraftCommand } from '../../api/useDraftCommand.ts'
import { useDraftForm, type DraftForm } from '../../api/useDraftForm.ts'
import { useSettled } from '../../api/useSettled.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { decisionForm, decisionToForm, readDecision, type DecisionForm } from './decisionForm.ts'

export type DecisionEditor = Readonly<{
  draft: DraftForm<DecisionForm>
  checked: TypedDecision
  problems: FieldProblems
  error: string | undefined
  isBusy: boolean
  save: () => void
  /** Saves what is typed and answers the new revision; undefined where it could not be saved. */
  store: () => Promise<number | undefined>
}>

/** The form of one decision with its draft and its reading. */
export function useDecision(file: CaseFileView, view: ClaimView): DecisionEditor {
  const errorText = useErrorText()
  const { today } = useSession()
  const draft = useDraftForm({
    key: `${file.id}/decision/${view.claim.id}`,
    initial: decisionToForm(view.claim, view.decision, today),
    schema: decisionForm,
  })
  const read = useMemo(() => readDecision(draft.values, view.claim), [draft.values, view.claim])
  const checked = useSettled(read.decision)
  const saving = useDraftCommand('decision.save', draft.discard)
  async function store(): Promise<number | undefined> {
    if (Object.keys(read.problems).length > 0) return undefined
    const saved = await saving.send({ caseId: file.id, revision: file.revision, decision: read.decision })
    return saved?.revision
  }
  return {
    draft,
    checked,
    problems: read.problems,
    error: saving.error === null ? undefined : errorText(saving.error),
    isBusy: saving.isBusy,
    save: () => void store(),
    store,
  }
}
