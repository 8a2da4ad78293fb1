import { useEffect, useState } from 'react'

const PAUSE_MS = 250

/** The value as it was at the last short pause of typing, so that main is not asked at every key. */
export function useSettled<Value>(value: Value, pause = PAUSE_MS): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setSettled(value)
    }, pause)
    return () => {
      window.clearTimeout(timer)
    }
  }, [value, pause])
  return settled
}
