import { useMemo, useState } from 'react'
import type { CaseFileView, DeadlineChangeView, PersonView } from '../../../shared/contract/caseFile.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { identityOf, SEALED_FIELDS, withoutIdentity } from '../../../shared/domain/caseFile/identity.ts'
import type { Person, PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { findPersonCorrections, type PersonCorrection } from '../../../shared/domain/caseFile/personFacts.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { useStore } from '../../forms/formContext.ts'
import { concealIdentity, holdsIdentity, newPerson, OPEN_MEMBERS, personForm } from '../../forms/person.ts'
import { useOpenedCover } from '../../parts/useOpenedCover.ts'
import { useForm } from '../../forms/useForm.ts'
import { useSave } from '../../forms/useSave.ts'

type Options = Readonly<{
  file: CaseFileView
  id: string
  view: PersonView | undefined
  role: PersonRole
  canWrite: boolean
}>
type Opened = Output<'person.reveal'>
export type PersonEditorState = ReturnType<typeof usePersonEditor>

/** A person as stored, and their identity as far as it is open; what a paper was made from is corrected, not saved. */
export function usePersonEditor({ file, id, view, role, canWrite }: Options) {
  const [opened, setOpened] = useOpenedCover<Opened>()
  const { form, stored, isCovered } = usePersonForm({ file, id, view, role, canWrite }, opened)
  const [saves, setSaves] = useState(0)
  const save = useSave(form, 'person.save')
  // Typed under the cover, which is closed again: it waits until somebody opens it.
  const isWaiting = useStore(form.store, () => isCovered && holdsIdentity(form.store.typed))
  // An identity that was opened and is as it was is left as it is stored.
  const isRewritten = (person: Person) =>
    view?.sealed !== true || SEALED_FIELDS.some((field) => !isAlike(person[field], opened?.identity[field]))
  const inputOf = (person: Person) => ({
    caseId: file.id,
    revision: file.revision,
    person: withoutIdentity(person),
    ...(isCovered || !isRewritten(person) ? {} : { identity: identityOf(person) }),
  })
  function finish(person: Person): void {
    setSaves((before) => before + 1)
    // What was opened stays open, as it is stored now.
    if (opened !== undefined) setOpened({ ...opened, identity: identityOf(person) })
  }
  const correction = useCorrection(form, inputOf, finish)
  async function submit(then?: () => void): Promise<void> {
    const { value, problems } = form.store.attemptSave()
    if (value !== undefined && Object.keys(problems).length === 0 && stored !== undefined && hasPaper(file)) {
      const facts = findPersonCorrections(stored, isCovered ? withoutIdentity(value) : value)
      const isUnderSeal = view?.sealed === true && !isCovered && isRewritten(value)
      if (facts.length > 0 || isUnderSeal) {
        correction.ask(facts)
        return
      }
    }
    let sent: Person | undefined
    const saved = await save.send((person) => inputOf((sent = person)))
    if (saved === undefined || sent === undefined) return
    finish(sent)
    then?.()
  }
  return {
    form,
    save: correction.error === null ? save : correction,
    saves,
    isCovered,
    isWaiting,
    openedCorrections: opened?.corrections,
    open: setOpened,
    /** Saves; `then` follows where it was saved. */
    submit: (then?: () => void) => void submit(then),
    correction,
  }
}

type PersonForm = ReturnType<typeof usePersonForm>['form']
type CorrectInput = Omit<Input<'person.correct'>, 'reason'>

/** Asking why facts are corrected, and what moved with them. */
function useCorrection(form: PersonForm, inputOf: (person: Person) => CorrectInput, onDone: (person: Person) => void) {
  const [asked, setAsked] = useState<readonly PersonCorrection[]>()
  const [changes, setChanges] = useState<readonly DeadlineChangeView[]>([])
  const { send, error, isBusy } = useSave(form, 'person.correct')
  async function submit(reason: string): Promise<void> {
    let sent: Person | undefined
    const saved = await send((person) => ({ ...inputOf((sent = person)), reason }))
    setAsked(undefined)
    if (saved === undefined || sent === undefined) return
    setChanges(saved.changes)
    onDone(sent)
  }
  return {
    asked,
    ask: setAsked,
    changes,
    error,
    isBusy,
    submit: (reason: string) => void submit(reason),
    close: () => {
      setAsked(undefined)
    },
    closeChanges: () => {
      setChanges([])
    },
  }
}

/** The form of a person, filled from what may be shown of them. */
function usePersonForm({ file, id, view, role, canWrite }: Options, opened: Opened | undefined) {
  const isSealed = view?.sealed === true
  const isCovered = isSealed && opened === undefined
  const stored = useMemo(() => {
    if (view === undefined) return undefined
    const { label: _label, identity, ...person } = view
    return { ...person, ...identity, ...opened?.identity }
  }, [view, opened])
  const start = useMemo(() => newPerson(role, file.people), [role, file.people])
  const form = useForm(personForm, {
    draft: view === undefined ? `${file.id}/newPerson/${role}-${id}` : `${file.id}/person/${id}`,
    stored,
    start,
    before: stored ?? { id, role },
    members: isCovered ? OPEN_MEMBERS : undefined,
    conceal: isSealed ? concealIdentity : undefined,
    revision: file.revision,
    isReadOnly: !canWrite,
  })
  return { form, stored, isCovered }
}

/** Of a field that identifies: a line, or a passport. */
function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function hasPaper({ claims }: CaseFileView): boolean {
  return claims.some(({ stage }) => STAGES[stage].issued)
}
