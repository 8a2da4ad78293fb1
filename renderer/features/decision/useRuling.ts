import { useMemo } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { TypedRuling } from '../../../shared/domain/order/ruling.ts'
import { useChannel } from '../../api/useChannel.ts'
import { rulingAnswers, rulingForm, rulingOf, type RulingAnswers, type TypedRulingForm } from '../../forms/ruling.ts'
import { useForm, type FormHandle } from '../../forms/useForm.ts'
import { useSave, type Save } from '../../forms/useSave.ts'
import { useSettledReading } from '../../forms/useSettledReading.ts'

export type RulingEditing = Readonly<{
  form: FormHandle<TypedRulingForm, RulingAnswers>
  save: Save<'ruling.issue', RulingAnswers>
  /** What is typed, after a pause; undefined while it is not whole. */
  ruling: TypedRuling | undefined
  preview: Output<'ruling.preview'> | undefined
  /** Why it cannot be issued as it is typed. */
  refusal: Error | null
}>

/** The form of a ruling with its draft, its reading and its text. */
export function useRuling(file: CaseFileView, view: ClaimView, decision: Decision): RulingEditing {
  const stored = useMemo(() => rulingAnswers(decision), [decision])
  const form = useForm(rulingForm, {
    draft: `${file.id}/ruling/${view.claim.id}`,
    stored,
    revision: file.revision,
  })
  const save = useSave(form, 'ruling.issue')
  const answers = useSettledReading(form.store)
  const ruling = useMemo(() => answers && rulingOf(answers, decision), [answers, decision])
  const input = ruling === undefined ? undefined : { caseId: file.id, claim: view.claim.id, ruling }
  const { data, error } = useChannel('ruling.preview', input, { keepPrevious: true })
  return { form, save, ruling, preview: ruling === undefined ? undefined : data, refusal: error }
}
