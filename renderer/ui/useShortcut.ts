import { useEffect, useEffectEvent } from 'react'

export type Shortcut = Readonly<{
  /** The key, or several that do the same; in small letters. */
  key: string | readonly string[]
  ctrl?: boolean
  alt?: boolean
}>

/** Runs `action` on a key combination anywhere in the window, while the component is on the screen. */
export function useShortcut(
  { key, ctrl = false, alt = false }: Shortcut,
  action: (key: string) => void,
  isActive = true,
): void {
  const act = useEffectEvent(action)
  const keys = typeof key === 'string' ? key : key.join(' ')
  useEffect(() => {
    if (!isActive) return undefined
    function listen(event: KeyboardEvent): void {
      const pressed = event.key.toLowerCase()
      if (!keys.toLowerCase().split(' ').includes(pressed)) return
      if ((event.ctrlKey || event.metaKey) !== ctrl || event.altKey !== alt || event.shiftKey) return
      event.preventDefault()
      act(pressed)
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [keys, ctrl, alt, isActive])
}
