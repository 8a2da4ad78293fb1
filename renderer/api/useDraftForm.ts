import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { invoke } from './client.ts'

const PAUSE_MS = 400

export type DraftForm<Values> = Readonly<{
  values: Values
  change: (update: (values: Values) => Values) => void
  undo: () => void
  /** When the draft was last stored; absent where nothing is waiting. */
  savedAt: string | undefined
  restored: boolean
  isLoading: boolean
  /** After an explicit save: the draft has done its work. */
  discard: (next?: Values) => Promise<void>
}>

type Options<Values> = Readonly<{ key: string; initial: Values; schema: z.ZodType<Values> }>

/**
 * What a form holds while a person types: raw strings, kept by main under the identity key 400 ms after the last
 * keystroke, when a field is left and when the window goes. Restored when the form opens again.
 */
export function useDraftForm<Values>({ key, initial, schema }: Options<Values>): DraftForm<Values> {
  const [values, setValues] = useState(initial)
  const [savedAt, setSavedAt] = useState<string>()
  const [loaded, setLoaded] = useState<'no' | 'fresh' | 'restored'>('no')
  const history = useRef<Values[]>([])
  const writer = useDraftWriter(key, setSavedAt)

  useEffect(() => {
    let isCurrent = true
    void loadDraft(key, schema).then((draft) => {
      if (!isCurrent) return
      if (draft !== null) setValues(draft.values)
      setSavedAt(draft?.savedAt)
      setLoaded(draft === null ? 'fresh' : 'restored')
    })
    return () => {
      isCurrent = false
    }
  }, [key, schema])

  const change = useCallback(
    (update: (values: Values) => Values) => {
      setValues((before) => {
        const after = update(before)
        if (history.current.at(-1) !== before) history.current = [...history.current.slice(-99), before]
        writer.schedule(JSON.stringify(after))
        return after
      })
    },
    [writer],
  )
  const undo = useCallback(() => {
    const before = history.current.at(-1)
    if (before === undefined) return
    history.current = history.current.slice(0, -1)
    writer.schedule(JSON.stringify(before))
    setValues(before)
  }, [writer])
  const discard = useCallback(
    async (next?: Values) => {
      await writer.discard()
      history.current = []
      if (next !== undefined) setValues(next)
      setLoaded('fresh')
    },
    [writer],
  )
  return { values, change, undo, savedAt, restored: loaded === 'restored', isLoading: loaded === 'no', discard }
}

async function loadDraft<Values>(key: string, schema: z.ZodType<Values>) {
  const draft = await invoke('draft.load', { key }).catch(() => null)
  if (draft === null) return null
  const read = schema.safeParse(parseJson(draft.text))
  return read.success ? { values: read.data, savedAt: draft.savedAt } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

type Writer = Readonly<{ schedule: (text: string) => void; flush: () => void; discard: () => Promise<void> }>

function useDraftWriter(key: string, onSaved: (at: string | undefined) => void): Writer {
  const [writer] = useState(() => createWriter(onSaved))
  useEffect(() => writer.open(key), [writer, key])
  return writer
}

function createWriter(onSaved: (at: string | undefined) => void) {
  let key = ''
  let waiting: string | undefined
  let timer: number | undefined
  let chain: Promise<unknown> = Promise.resolve()
  function flush(): void {
    window.clearTimeout(timer)
    const text = waiting
    const target = key
    if (text === undefined) return
    waiting = undefined
    chain = chain
      .then(() => invoke('draft.save', { key: target, text }))
      .then((saved) => {
        onSaved(saved.savedAt)
      })
      // A lock in between leaves the last stored draft; the session screen says what happened.
      .catch(() => undefined)
  }
  function schedule(text: string): void {
    waiting = text
    window.clearTimeout(timer)
    timer = window.setTimeout(flush, PAUSE_MS)
  }
  async function discard(): Promise<void> {
    waiting = undefined
    window.clearTimeout(timer)
    await chain
    await invoke('draft.discard', { key }).catch(() => undefined)
    onSaved(undefined)
  }
  function open(next: string): () => void {
    key = next
    const events = ['focusout', 'pagehide', 'beforeunload', 'blur'] as const
    for (const event of events) window.addEventListener(event, flush)
    return () => {
      flush()
      for (const event of events) window.removeEventListener(event, flush)
    }
  }
  return { schedule, flush, discard, open }
}
