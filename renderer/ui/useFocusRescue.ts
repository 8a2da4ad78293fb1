import { useEffect, type RefObject } from 'react'

/** Where the element that had the focus leaves the page, the focus goes to the heading instead of to nothing. */
export function useFocusRescue(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = place.current
    if (root === null) return undefined
    let last: EventTarget | null = null
    const remember = (event: FocusEvent) => {
      last = event.target
    }
    const rescue = () => {
      if (!(last instanceof HTMLElement) || last.isConnected || document.activeElement !== document.body) return
      root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(rescue)
    root.addEventListener('focusin', remember)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      root.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [place])
}
