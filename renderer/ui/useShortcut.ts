import { useEffect, useRef } from 'react'

export type Shortcut = Readonly<{ key: string; ctrl?: boolean; alt?: boolean }>

/** Runs `action` on a key combination anywhere in the window, while the component is on the screen. */
export function useShortcut({ key, ctrl = false, alt = false }: Shortcut, action: () => void, isActive = true): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => {
    if (!isActive) return undefined
    function listen(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== key.toLowerCase()) return
      if ((event.ctrlKey || event.metaKey) !== ctrl || event.altKey !== alt || event.shiftKey) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [key, ctrl, alt, isActive])
}
