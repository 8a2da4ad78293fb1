import { useEffect, useRef, useState } from 'react'
import { invoke } from './client.ts'
import { DraftWriter } from './draftWriter.ts'

/** What is typed in a dialog, and the end of its draft: once the act is done, or was called off. */
export type KeptText = Readonly<{ typed: string; setTyped: (text: string) => void; forget: () => void }>

/**
 * Text that is typed outside of a form table, in the dialog of an act: kept at every pause under its key, and there again
 * when the dialog is. Without a key it is kept nowhere.
 */
export function useKeptText(key: string | undefined, initial = ''): KeptText {
  const [typed, setTyped] = useState(initial)
  const isTouched = useRef(false)
  const [writer] = useState(() => new DraftWriter(() => undefined))
  useEffect(() => (key === undefined ? undefined : writer.open(key)), [writer, key])
  useEffect(() => {
    if (key === undefined) return undefined
    let isCurrent = true
    void loadText(key).then((found) => {
      if (isCurrent && found !== undefined && !isTouched.current) setTyped(found)
    })
    return () => {
      isCurrent = false
    }
  }, [key])
  return {
    typed,
    setTyped: (text) => {
      isTouched.current = true
      setTyped(text)
      if (key !== undefined) writer.schedule({ text })
    },
    forget: () => {
      if (key !== undefined) void writer.discard()
    },
  }
}

async function loadText(key: string): Promise<string | undefined> {
  try {
    const found = await invoke('draft.load', { key })
    const { text } = JSON.parse(found?.text ?? '{}') as { text?: unknown }
    return typeof text === 'string' ? text : undefined
  } catch {
    return undefined
  }
}
