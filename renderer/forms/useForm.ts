import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import { invoke } from '../api/client.ts'
import { DraftWriter } from '../api/draftWriter.ts'
import type { Form } from './form.ts'
import type { TypedNames } from './typedNames.ts'
import { useTypedNames } from './useTypedNames.ts'
import { FormStore, type Draft, type Source } from './formStore.ts'

/** An open form with its draft. */
export type FormHandle<Typed extends object, Domain extends object> = Readonly<{
  store: FormStore<Typed, Domain>
  /** When the draft was last kept; absent where nothing waits to be saved. */
  savedAt: string | undefined
  isRestored: boolean
  /** Before a save; what it answers is called once what was typed is stored, and ends the draft. */
  beginSave: () => () => Promise<void>
  /** Back to what is stored; the draft goes. */
  discard: () => Promise<void>
  /** How often a save found something wrong; each time the first field of it takes the focus. */
  refusals: number
  /** The names of protected people in what is typed; undefined in a form on no file. */
  names: TypedNames | undefined
  showWrong: () => void
}>

/** A form whatever its fields are. */
export type AnyForm = Omit<FormHandle<object, object>, 'store' | 'beginSave'> &
  Readonly<{
    store: Pick<
      FormStore<object, object>,
      'subscribe' | 'rest' | 'atRest' | 'problems' | 'conflicts' | 'settle' | 'isTried' | 'isTyped'
    > &
      Readonly<{ typed: object; form: Pick<Form<object, object>, 'name' | 'table'> }>
  }>

type Options<Typed, Domain> = Readonly<{
  /** Under which the draft is kept. A form with another key is another form: give it a React key of its own. */
  draft: string
  /** What is stored; undefined for something new. */
  stored: Partial<Domain> | undefined
  /** What something new begins with; the empty form where nothing is given. */
  start?: Typed
  /** What of the record is no field; what is stored by itself where nothing is given. */
  before?: Partial<Domain>
  members?: Source<Typed, Domain>['members']
  conceal?: Source<Typed, Domain>['conceal']
  /** The revision of the file from which `stored` was read. */
  revision?: number
  /** What is only read shows what is stored: what was typed before waits as a draft until somebody may type again. */
  isReadOnly?: boolean
}>

/**
 * Opens a form: filled from what is stored, with what was typed and not saved put back. Everything typed is kept by
 * main 400 ms after the last keystroke, when a field is left and when the window goes. Where something else is stored
 * meanwhile, the form follows and keeps what was typed.
 */
export function useForm<Typed extends object, Domain extends object>(
  form: Form<Typed, Domain>,
  options: Options<Typed, Domain>,
): FormHandle<Typed, Domain> {
  const { draft: key, stored, start, before = stored ?? {}, members, conceal, revision, isReadOnly = false } = options
  const typed = useMemo(
    () => (stored === undefined ? (start ?? form.empty) : form.toForm(stored)),
    [form, stored, start],
  )
  const [store] = useState(() => new FormStore(form, { stored: typed, before, members, conceal, revision }))
  const { writer, savedAt, setSavedAt } = useDraftWriter(key, store)
  const [isRestored, setIsRestored] = useState(false)
  useEffect(() => {
    store.rebase({ stored: typed, before, members, conceal, revision })
  }, [store, typed, before, members, conceal, revision])
  useEffect(() => {
    let isCurrent = true
    if (isReadOnly) store.reset()
    void loadDraft(key, form).then((found) => {
      if (!isCurrent || found === undefined) return
      if (!isReadOnly && !store.restore(found.draft)) return
      setSavedAt(found.savedAt)
      setIsRestored(!isReadOnly)
    })
    return () => {
      isCurrent = false
    }
  }, [key, form, store, setSavedAt, isReadOnly])
  const discard = useCallback(async () => {
    await writer.discard()
    setIsRestored(false)
    store.reset()
  }, [writer, store])
  const beginSave = useCallback(() => {
    const { key: draft } = writer
    const { typed: sent } = store
    return async () => {
      store.markSaved(sent)
      // What was typed while main was saving is kept on.
      if (store.isTyped) return
      await writer.discard(draft)
      setIsRestored(false)
    }
  }, [writer, store])
  const [refusals, setRefusals] = useState(0)
  const showWrong = useCallback(() => {
    setRefusals((count) => count + 1)
  }, [])
  const names = useTypedNames(store, key, revision)
  return { store, savedAt, isRestored, beginSave, discard, refusals, showWrong, names }
}

function useDraftWriter<Typed extends object, Domain extends object>(key: string, store: FormStore<Typed, Domain>) {
  const [savedAt, setSavedAt] = useState<string>()
  const queryClient = useQueryClient()
  const [writer] = useState(
    () =>
      new DraftWriter((at) => {
        setSavedAt(at)
        // Lists show what is typed and not yet saved.
        void queryClient.invalidateQueries({ queryKey: ['draft.list'] })
      }),
  )
  useEffect(() => writer.open(key), [writer, key])
  useEffect(() => {
    store.keepDraftsWith((draft) => {
      writer.schedule(draft)
    })
  }, [store, writer])
  return { writer, savedAt, setSavedAt }
}

async function loadDraft<Typed extends object, Domain extends object>(key: string, { schema }: Form<Typed, Domain>) {
  const found = await invoke('draft.load', { key }).catch(() => null)
  if (found === null) return undefined
  const read = z.object({ base: schema, typed: schema }).safeParse(parseJson(found.text))
  return read.success ? { draft: read.data as Draft<Typed>, savedAt: found.savedAt } : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
