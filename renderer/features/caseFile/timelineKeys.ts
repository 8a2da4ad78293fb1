import type { KeyboardEvent } from 'react'

const LIMITS = '.limit button'

/**
 * What a key does on the line of time: the arrows, Home and End go from limit to limit and open each; undefined where it is
 * not one of its keys.
 */
export function timelineAct(event: KeyboardEvent<HTMLElement>): (() => void) | undefined {
  const { key, target, currentTarget, ctrlKey, metaKey, altKey, shiftKey } = event
  if (ctrlKey || metaKey || altKey || shiftKey) return undefined
  const buttons = [...currentTarget.querySelectorAll<HTMLButtonElement>(LIMITS)]
  const next =
    buttons[
      reached(
        key,
        buttons.findIndex((one) => one === target),
        buttons.length,
      )
    ]
  if (next === undefined) return undefined
  return () => {
    stand(next)
  }
}

/** Stands on the first limit of today or later, the line of today in sight; on the last one where all have passed. */
export function goToToday(place: HTMLElement | null): void {
  const now = place?.querySelector('.now')
  if (place === null || now === null || now === undefined) return
  const limits = [...place.querySelectorAll<HTMLButtonElement>(LIMITS)]
  const isAhead = (one: Element) => Boolean(now.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
  const next = limits.find(isAhead) ?? limits.at(-1)
  if (next !== undefined) stand(next)
  now.scrollIntoView({ block: 'center' })
}

function stand(button: HTMLButtonElement): void {
  button.focus()
  button.click()
}

function reached(key: string, at: number, count: number): number {
  if (at < 0) return -1
  switch (key) {
    case 'ArrowUp':
      return at - 1
    case 'ArrowDown':
      return at + 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}
