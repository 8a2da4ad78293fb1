import { useEffect, useRef } from 'react'

/** Whether the component is still on the screen, for what comes after a wait: whoever has gone elsewhere is not fetched back. */
export function useIsHere(): () => boolean {
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return () => isHere.current
}
