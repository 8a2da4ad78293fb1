import { useEffect, useMemo, useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useDraftForm, type DraftForm } from '../../api/useDraftForm.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { claimForm, claimToForm, newClaimForm, type ClaimForm } from './claimForm.ts'
import { readClaim } from './readClaim.ts'

export type ClaimDesk = Readonly<{
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
export function useClaim(file: CaseFileView, claimId: string): ClaimDesk {
  const errorText = useErrorText()
  const view = file.claims.find((entry) => entry.claim.id === claimId)
  const draft = useDraftForm({
    key: `${file.id}/claim/${claimId}`,
    initial: initialForm(file, view),
    schema: claimForm,
  })
  const read = useMemo(() => readClaim(draft.values, claimId, view?.claim), [draft.values, claimId, view])
  const checked = useSettled(read.claim)
  const saving = useCommand('claim.save')
  const forwarding = useCommand('claim.forward')
  const target = { caseId: file.id, revision: file.revision }
  const [isTried, setIsTried] = useState(false)
  const isReadable = Object.keys(read.problems).length === 0
  function store(then: (revision: number) => void): void {
    setIsTried(true)
    if (!isReadable) return
    saving.mutate(
      { ...target, claim: read.claim },
      {
        onSuccess: (saved) =>
          void draft.discard().then(() => {
            then(saved.revision)
          }),
      },
    )
  }
  const error = saving.error ?? forwarding.error
  return {
    view,
    draft,
    checked,
    problems: isTried ? read.problems : visibleWhileTyping(read.problems),
    error: error === null ? undefined : errorText(error),
    isBusy: saving.isPending || forwarding.isPending,
    save: () => {
      store(() => undefined)
    },
    forward: () => {
      store((revision) => {
        forwarding.mutate({ caseId: file.id, revision, claim: claimId })
      })
    },
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

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setSettled(value)
    }, 250)
    return () => {
      window.clearTimeout(timer)
    }
  }, [value])
  return settled
}
