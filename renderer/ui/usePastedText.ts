import { useEffect, useEffectEvent } from 'react'

/**
 * Hears text pasted on the screen, where no dialog is open. `take` answers whether it is for it; then it goes nowhere else.
 */
export function usePastedText(take: (text: string, target: Element) => boolean, isActive = true): void {
  const hear = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const { target } = event
    if (text.trim() === '' || !(target instanceof Element) || target.closest('[role=dialog]') !== null) return
    if (take(text, target)) event.preventDefault()
  })
  useEffect(() => {
    if (!isActive) return undefined
    const listen = (event: ClipboardEvent) => {
      hear(event)
    }
    document.addEventListener('paste', listen)
    return () => {
      document.removeEventListener('paste', listen)
    }
  }, [isActive])
}

/** Whether a field is typed in there. */
export function isTypedIn(target: Element): boolean {
  return target.closest('input:not([type=radio], [type=checkbox]), textarea') !== null
}
