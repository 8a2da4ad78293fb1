import { stayInSight } from './stayInSight.ts'

const KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']

/**
 * Keeps the row with the focus in sight while keys run through a list that scrolls with its screen: the list itself centres all of
 * its rows in the window first, and rows of a group further up that are read only then push it away. Answers how to end it.
 */
export function keepInSight(list: HTMLElement): () => void {
  let end = (): void => undefined
  const scroll = () => {
    const row = document.activeElement?.closest('[role="row"]')
    if (list.contains(row ?? null)) row?.scrollIntoView({ block: 'nearest' })
  }
  const listen = ({ key }: KeyboardEvent) => {
    if (!KEYS.includes(key)) return
    end()
    end = stayInSight(list, scroll)
  }
  list.addEventListener('keydown', listen)
  return () => {
    end()
    list.removeEventListener('keydown', listen)
  }
}
