import { useEffect, useState } from 'react'

/** How long an opened identity stays on the screen: long enough to read it out and to type it over. */
const OPEN_MILLISECONDS = 5 * 60_000

/** What was opened under a seal; it closes by itself after five minutes, and what was typed waits under the cover. */
export function useOpenedCover<Opened>() {
  const [opened, setOpened] = useState<Opened>()
  const isOpen = opened !== undefined
  useEffect(() => {
    if (!isOpen) return undefined
    const timer = window.setTimeout(() => {
      setOpened(undefined)
    }, OPEN_MILLISECONDS)
    return () => {
      window.clearTimeout(timer)
    }
  }, [isOpen])
  return [opened, setOpened] as const
}
