import type { Offence } from '../../shared/domain/caseFile/proceedings.ts'
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useText } from '../i18n/useText.ts'
import { openHolderOf } from '../ui/fieldHolders.ts'
import { Notice } from '../ui/Notice.tsx'
import { FormContext, type FormContextValue } from './formContext.ts'
import type { Choosable, ChoosableEvidence } from './control.ts'
import { focusFirstWrong, focusPath } from './focus.ts'
import { DraftState } from './FormFoot.tsx'
import type { AnyForm, FormHandle } from './useForm.ts'

type Props<Typed extends object, Domain extends object> = Readonly<{
  form: FormHandle<Typed, Domain>
  isReadOnly: boolean
  people?: readonly Choosable[]
  evidence?: readonly ChoosableEvidence[]
  offences?: readonly Offence[]
  children: ReactNode
}>

const NOBODY: readonly Choosable[] = []
const NOTHING: readonly ChoosableEvidence[] = []
const NO_CHARGE: readonly Offence[] = []

/**
 * What stands inside is one form: its fields know it, Ctrl+Z takes back and Ctrl+Shift+Z or Ctrl+Y does again, and a
 * save that finds something wrong leads to the first field of it. What is only read says so where something typed waits.
 */
export function Form<Typed extends object, Domain extends object>(props: Props<Typed, Domain>) {
  const { form, isReadOnly, people = NOBODY, evidence = NOTHING, offences = NO_CHARGE, children } = props
  const place = useRef<HTMLDivElement>(null)
  const store = form.store as unknown as FormContextValue['store']
  const { names } = form
  const context = useMemo(
    () => ({ store, isReadOnly, people, evidence, offences, names }),
    [store, isReadOnly, people, evidence, offences, names],
  )
  useFirstWrong(form, place)
  return (
    <FormContext value={context}>
      <div
        className="form"
        data-form={store.form.name}
        ref={place}
        onBlur={() => {
          store.closeStep()
        }}
        onKeyDown={(event) => {
          const move = isReadOnly ? undefined : historyKey(event)
          // A dialog over the form is not in the form, though its keys arrive here as well.
          if (move === undefined || place.current?.contains(event.target as Node) !== true) return
          event.preventDefault()
          const step = store[move]()
          if (step !== undefined) stand(place.current, step.focus)
        }}
      >
        {isReadOnly && form.savedAt !== undefined && <SetAside form={form} />}
        {children}
      </div>
    </FormContext>
  )
}

/** What was typed before is not in what is read; it waits until one may type again, or is dropped here. */
function SetAside({ form }: Readonly<{ form: AnyForm }>) {
  const { t } = useText()
  return (
    <Notice tone="warn">
      {t('screens.draft.setAside')}
      <div className="actions">
        <DraftState form={form} />
      </div>
    </Notice>
  )
}

function historyKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  if (key === 'z' || key === 'Z') return shiftKey ? 'redo' : 'undo'
  return key === 'y' && !shiftKey ? 'redo' : undefined
}

// The rows are on the screen, or gone from it, only once the page is drawn again.
function stand(place: HTMLElement | null, field: string | undefined): void {
  requestAnimationFrame(() => {
    if (place !== null) focusPath(place, field)
  })
}

function useFirstWrong<Typed extends object, Domain extends object>(
  { refusals, store }: FormHandle<Typed, Domain>,
  place: RefObject<HTMLElement | null>,
): void {
  const seen = useRef(refusals)
  useEffect(() => {
    if (seen.current === refusals || place.current === null) return
    seen.current = refusals
    const hidden = Object.keys(store.problems).find((path) => openHolderOf(path) !== undefined)
    if (hidden === undefined) focusFirstWrong(place.current)
    else focusPath(place.current, hidden)
  }, [refusals, place, store])
}
