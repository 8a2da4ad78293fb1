import { use, useEffect, useEffectEvent } from 'react'
import { CharacterKeysContext, isCharacterKey } from './characterKeys.ts'

export type Shortcut = Readonly<{
  /** The key, or several that do the same; in small letters. */
  key: string | readonly string[]
  ctrl?: boolean
  alt?: boolean
  shift?: boolean
}>

/** Runs `action` on a key combination anywhere in the window, while the component is on the screen and the person lets such keys act. */
export function useShortcut(
  { key, ctrl = false, alt = false, shift = false }: Shortcut,
  action: (key: string) => void,
  isActive = true,
): void {
  const act = useEffectEvent(action)
  const actsAlone = use(CharacterKeysContext)
  const isCharacter = !ctrl && !alt && isCharacterKey(typeof key === 'string' ? [key] : key)
  const listens = isActive && (actsAlone || !isCharacter)
  const keys = typeof key === 'string' ? key : key.join(' ')
  useEffect(() => {
    if (!listens) return undefined
    function listen(event: KeyboardEvent): void {
      const pressed = event.key.toLowerCase()
      if (!keys.toLowerCase().split(' ').includes(pressed)) return
      // A sign that is being typed, and Alt with the number pad, which types signs on Windows.
      if (isTyped(event) || event.location === KeyboardEvent.DOM_KEY_LOCATION_NUMPAD) return
      if ((event.ctrlKey || event.metaKey) !== ctrl || event.altKey !== alt || event.shiftKey !== shift) return
      event.preventDefault()
      act(pressed)
    }
    // A tab keeps Enter to itself, with Ctrl as well: of keys pressed on one the window hears first.
    const hearFirst = (event: KeyboardEvent) => {
      if (isOnTab(event)) listen(event)
    }
    const hear = (event: KeyboardEvent) => {
      if (!isOnTab(event)) listen(event)
    }
    window.addEventListener('keydown', hearFirst, true)
    window.addEventListener('keydown', hear)
    return () => {
      window.removeEventListener('keydown', hearFirst, true)
      window.removeEventListener('keydown', hear)
    }
  }, [keys, ctrl, alt, shift, listens])
}

function isOnTab({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey || altKey) && target instanceof Element && target.closest('[role=tab]') !== null
}

function isTyped({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.length > 1 || ctrlKey || metaKey || altKey) return false
  // A list finds its entries by their first letters.
  return [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some((control) => target instanceof control)
}
