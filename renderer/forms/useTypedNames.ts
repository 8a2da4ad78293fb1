import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { MOST_TEXTS } from '../../shared/contract/names.ts'
import type { Output } from '../../shared/contract/channels.ts'
import { caseId } from '../../shared/contract/ids.ts'
import { invoke } from '../api/client.ts'
import { useSession } from '../api/session.ts'
import { useSettled } from '../api/useSettled.ts'
import type { FormStore } from './formStore.ts'
import { mayHaveSealed, TypedNames, typedTextsOf } from './typedNames.ts'

const PAUSE_MS = 600
/** Less than a call may take, so that what is typed next is heard soon. */
const BOUNDS = { characters: 5_000, texts: MOST_TEXTS }

/**
 * The names of protected people in what is typed into a form on a file, looked for at a pause of typing; `draft` is the key
 * of the form's draft, which begins with the file. A form on no file has none.
 */
export function useTypedNames<Typed extends object, Domain extends object>(
  store: FormStore<Typed, Domain>,
  draft: string,
  revision: number | undefined,
): TypedNames | undefined {
  const names = useNamesOfFile(draft)
  useEffect(() => {
    if (names === undefined) return undefined
    names.forget()
    return atPauses(store, () => {
      learn(names, typedTextsOf(store.form, store.typed))
    })
  }, [names, store, revision])
  return names
}

/** The same for one text that is typed in a dialog, under the key by which it is kept. */
export function useNamesInText(text: string, draft: string | undefined): TypedNames | undefined {
  const names = useNamesOfFile(draft)
  const settled = useSettled(text, PAUSE_MS)
  useEffect(() => {
    if (names !== undefined) learn(names, [settled])
  }, [names, settled])
  return names
}

function useNamesOfFile(draft = ''): TypedNames | undefined {
  const queryClient = useQueryClient()
  const { mayReveal } = useSession()
  const file = caseId.safeParse(draft.split('/')[0]).data
  return useMemo(
    () =>
      file === undefined || !mayReveal
        ? undefined
        : new TypedNames(
            (texts) =>
              mayHaveSealed(queryClient.getQueryData<Output<'caseFile.open'>>(['caseFile.open', { caseId: file }]))
                ? invoke('names.find', { caseId: file, texts: [...texts] })
                : Promise.resolve([]),
            BOUNDS,
          ),
    [file, mayReveal, queryClient],
  )
}

// Nothing is said where nothing can be asked: the session is over, or the file has gone.
function learn(names: TypedNames, texts: readonly string[]): void {
  void names.learn(texts).catch(() => undefined)
}

function atPauses(store: Readonly<{ subscribe: (listener: () => void) => () => void }>, act: () => void): () => void {
  let timer: number | undefined
  const follow = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(act, PAUSE_MS)
  }
  const stop = store.subscribe(follow)
  follow()
  return () => {
    stop()
    window.clearTimeout(timer)
  }
}
