import { useMemo, useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useDraftCommand } from '../../api/useDraftCommand.ts'
import { useDraftForm, type DraftForm } from '../../api/useDraftForm.ts'
import { useSettled } from '../../api/useSettled.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { claimForm, claimToForm, newClaimForm, type ClaimForm } from './claimForm.ts'
import { readClaim } from './readClaim.ts'

export type ClaimEditor = Readonly<{
  view: ClaimView | undefined
  draft: DraftForm<ClaimForm>
  /** What is typed, as the gate sees it. */
  checked: Claim
  problems: FieldProblems
  error: string | undefined
  isBusy: boolean
  save: () => void
  forward: () => void
}>

/** The form of one claim with its draft, its reading and its two commands. */
export function useClaim(file: CaseFileView, claimId: string): ClaimEditor {
  const errorText = useErrorText()
  const view = file.claims.find((entry) => entry.claim.id === claimId)
  const draft = useDraftForm({
    key: `${file.id}/claim/${claimId}`,
    initial: initialForm(file, view),
    schema: claimForm,
  })
  const read = useMemo(() => readClaim(draft.values, claimId, view?.claim), [draft.values, claimId, view])
  const checked = useSettled(read.claim)
  const saving = useDraftCommand('claim.save', draft.discard)
  const forwarding = useCommand('caseFile.forward')
  const target = { caseId: file.id, revision: file.revision }
  const [isTried, setIsTried] = useState(false)
  const isReadable = Object.keys(read.problems).length === 0
  async function store(): Promise<number | undefined> {
    setIsTried(true)
    if (!isReadable) return undefined
    const saved = await saving.send({ ...target, claim: read.claim })
    return saved?.revision
  }
  async function forward(): Promise<void> {
    const revision = await store()
    if (revision !== undefined) forwarding.mutate({ caseId: file.id, revision })
  }
  const error = saving.error ?? forwarding.error
  return {
    view,
    draft,
    checked,
    problems: isTried ? read.problems : visibleWhileTyping(read.problems),
    error: error === null ? undefined : errorText(error),
    isBusy: saving.isBusy || forwarding.isPending,
    save: () => void store(),
    forward: () => void forward(),
  }
}

function initialForm(file: CaseFileView, view: ClaimView | undefined): ClaimForm {
  if (view !== undefined) return claimToForm(view.claim)
  const byRole = (role: string) => file.people.filter((person) => person.role === role).map((person) => person.id)
  return newClaimForm(byRole('injuredParty')[0] ?? '', byRole('defendant'))
}

// What is missing waits for a save; what is typed wrong is said at once.
function visibleWhileTyping(problems: FieldProblems): FieldProblems {
  return Object.fromEntries(Object.entries(problems).filter(([, code]) => code !== 'field.missing'))
}
