import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { invoke } from './client.ts'
import { DraftWriter } from './draftWriter.ts'

const UNDO_STEPS = 100

export type DraftForm<Values> = Readonly<{
  values: Values
  change: (update: (values: Values) => Values) => void
  undo: () => void
  /** When the draft was last stored; absent where nothing is waiting. */
  savedAt: string | undefined
  restored: boolean
  /** After an explicit save: the draft has done its work. */
  discard: () => Promise<void>
}>

type Options<Values> = Readonly<{ key: string; initial: Values; schema: z.ZodType<Values> }>

/**
 * What a form holds while a person types: raw strings, kept by main under the identity key 400 ms after the last
 * keystroke, when a field is left and when the window goes. Restored when the form opens again.
 */
export function useDraftForm<Values>({ key, initial, schema }: Options<Values>): DraftForm<Values> {
  const [values, setValues] = useState(initial)
  const [savedAt, setSavedAt] = useState<string>()
  const [restored, setRestored] = useState(false)
  const [writer] = useState(() => new DraftWriter(setSavedAt))
  const latest = useRef(initial)
  const history = useRef<Values[]>([])

  const show = useCallback((next: Values) => {
    latest.current = next
    setValues(next)
  }, [])
  useEffect(() => writer.open(key), [writer, key])
  useEffect(() => {
    let isCurrent = true
    void loadDraft(key, schema).then((draft) => {
      // A keystroke faster than the answer wins over the stored draft.
      if (!isCurrent || draft === null || history.current.length > 0) return
      show(draft.values)
      setSavedAt(draft.savedAt)
      setRestored(true)
    })
    return () => {
      isCurrent = false
    }
  }, [key, schema, show])

  const change = useCallback(
    (update: (values: Values) => Values) => {
      history.current = [...history.current.slice(1 - UNDO_STEPS), latest.current]
      show(update(latest.current))
      writer.schedule(JSON.stringify(latest.current))
    },
    [show, writer],
  )
  const undo = useCallback(() => {
    const before = history.current.pop()
    if (before === undefined) return
    show(before)
    writer.schedule(JSON.stringify(before))
  }, [show, writer])
  const discard = useCallback(async () => {
    await writer.discard()
    history.current = []
    setRestored(false)
  }, [writer])
  return { values, change, undo, savedAt, restored, discard }
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
