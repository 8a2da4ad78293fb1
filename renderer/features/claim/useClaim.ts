import { useMemo } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { claimForm, newClaim, type TypedClaim } from '../../forms/claim.ts'
import { useForm, type FormHandle } from '../../forms/useForm.ts'
import { useSettledReading } from '../../forms/useSettledReading.ts'
import { useSave, type Save } from '../../forms/useSave.ts'

export type ClaimEditor = Readonly<{
  id: string
  view: ClaimView | undefined
  form: FormHandle<TypedClaim, Claim>
  save: Save<'claim.save', Claim>
  canWrite: boolean
  /** What is typed, as the gate sees it after a pause; undefined while nobody claims. */
  checked: Claim | undefined
  /** Saves what is typed and answers what main stored; undefined where something is wrong. */
  store: () => Promise<Output<'claim.save'> | undefined>
}>

/** The form of one claim with its draft and its reading. */
export function useClaim(file: CaseFileView, id: string): ClaimEditor {
  const view = file.claims.find((entry) => entry.claim.id === id)
  const isFiledHere = file.acts.includes('fileClaim')
  const start = useMemo(() => {
    const claimants = file.claims.map(({ claim }) => claim.claimant)
    return newClaim(file.people, isFiledHere ? 'court' : 'prosecution', claimants)
  }, [file.people, file.claims, isFiledHere])
  const canWrite = mayWrite(file, view)
  const form = useForm(claimForm, {
    draft: `${file.id}/claim/${id}`,
    stored: view?.claim,
    start,
    before: view?.claim ?? { id },
    revision: file.revision,
    isReadOnly: !canWrite,
  })
  const save = useSave(form, 'claim.save')
  return {
    id,
    view,
    form,
    save,
    canWrite,
    checked: useSettledReading(form.store),
    store: () => save.send((claim) => ({ caseId: file.id, revision: file.revision, claim })),
  }
}

function mayWrite(file: CaseFileView, view: ClaimView | undefined): boolean {
  if (view === undefined) return file.acts.includes('addClaim') || file.acts.includes('fileClaim')
  return view.acts.includes('edit') || view.acts.includes('specify')
}
