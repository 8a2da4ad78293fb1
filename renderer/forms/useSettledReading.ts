import { useEffect, useState } from 'react'
import type { FormStore } from './formStore.ts'

const PAUSE_MS = 250

/**
 * What a form says, as it was at the last short pause of typing. The screen around is drawn again only then: a keystroke
 * draws its field.
 */
export function useSettledReading<Typed extends object, Domain extends object>(
  store: FormStore<Typed, Domain>,
): Domain | undefined {
  const [settled, setSettled] = useState(() => store.reading.value)
  useEffect(() => {
    let timer: number | undefined
    const follow = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        setSettled(store.reading.value)
      }, PAUSE_MS)
    }
    const stop = store.subscribe(follow)
    follow()
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [store])
  return settled
}
