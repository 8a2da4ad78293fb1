import { useEffect, useEffectEvent } from 'react'

/**
 * Hears text pasted on the screen, where no dialog is open. `take` answers whether it is for it; then it goes nowhere else.
 */
export function usePastedText(take: (text: string, target: Element) => boolean, isActive = true): void {
  const hear = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event
    if (clipboardData === null || !isWords(clipboardData)) return
    const text = clipboardData.getData('text/plain')
    if (!(target instanceof Element) || target.closest('[role=dialog]') !== null) return
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

/**
 * Whether it is words that were copied. Word processors and spreadsheets put a picture of them beside; a file that was copied
 * brings its path as words, and no page.
 */
export function isWords(data: DataTransfer): boolean {
  if (data.getData('text/plain').trim() === '') return false
  return data.files.length === 0 || data.types.includes('text/html')
}
