import { createContext } from 'react'

/**
 * Whether keys of one sign alone (a letter, a digit, `/`, `+`) act where nothing is typed. Who dictates to the machine, or
 * presses keys without meaning to, turns them off in the settings (WCAG 2.1.4).
 */
export const CharacterKeysContext = createContext(true)

/** Whether a combination is one sign alone, as it is listened to or as it is shown; arrows are shown by a sign and are none. */
export function isCharacterKey(keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => [...key].length === 1 && !'←↑→↓'.includes(key))
}
