import { useEffect, useState } from 'react'

/** Whole seconds left of a wait that began when `seconds` was last told; ticks once a second. */
export function useCountdown(seconds: number, toldAt: number): number {
  const [now, setNow] = useState(toldAt)
  const end = toldAt + seconds * 1000
  const left = Math.max(0, Math.ceil((end - Math.max(now, toldAt)) / 1000))
  useEffect(() => {
    if (left === 0) return undefined
    const timer = window.setInterval(() => {
      setNow(Date.now())
    }, 250)
    return () => {
      window.clearInterval(timer)
    }
  }, [left])
  return left
}
