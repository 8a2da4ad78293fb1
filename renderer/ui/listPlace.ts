import { use, useEffect, useRef, type RefObject } from 'react'
import { keepInSight } from './keepInSight.ts'
import { VisitContext } from './visit.ts'

type Place = Readonly<{ scrollTop: number; row: string | undefined }>

/** How many the rows of a place are waited for: pages that are not kept any more are read first. */
const FRAMES = 180
/** How long a place that was found must have stayed. */
const STILL_FRAMES = 10
/** About a row. */
const NUDGE = 48
const ROWS = '[role="row"][data-key]'

/** Moves the focus from what stands above a list into it, to its first row. */
export function enterList(name: string): void {
  document.querySelector<HTMLElement>(`[data-list="${name}"] ${ROWS}`)?.focus()
}

/**
 * The element of a list that keeps its place: what the screen around it is scrolled to, and the row with the focus.
 * On the first visit it may take the focus, with its first row.
 */
export function useListPlace(name: string, takesFocus: boolean): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  const { visit, kept: places } = use(VisitContext)
  const key = `${String(visit)} place of ${name}`
  useEffect(() => {
    const element = list.current
    const scroller = element?.closest<HTMLElement>('[data-scroller]')
    if (element === null || scroller === null || scroller === undefined) return undefined
    const kept = places.get(key) as Place | undefined
    let row = kept?.row
    const keep = () => {
      places.set(key, { scrollTop: scroller.scrollTop, row })
    }
    const remember = ({ target }: FocusEvent) => {
      const found = target instanceof Element ? target.closest<HTMLElement>(ROWS) : null
      row = found?.dataset['key'] ?? row
      keep()
    }
    const stop = restore(element, scroller, kept, takesFocus)
    const leave = keepInSight(element)
    element.addEventListener('focusin', remember)
    scroller.addEventListener('scroll', keep)
    return () => {
      // Nothing is read here: what has left the page is scrolled to nothing.
      stop()
      leave()
      element.removeEventListener('focusin', remember)
      scroller.removeEventListener('scroll', keep)
    }
  }, [key, places, takesFocus])
  return list
}

// The rows are there some frames after the list, and a list that draws more of them moves what was in sight: the place is set
// until it has stayed. What a person takes hold of meanwhile is left alone.
function restore(list: HTMLElement, scroller: HTMLElement, kept: Place | undefined, takesFocus: boolean): () => void {
  let frame = 0
  let frames = 0
  let still = 0
  let given: HTMLElement | undefined
  const attempt = () => {
    const active = document.activeElement
    const isFree = active === document.body || active instanceof HTMLHeadingElement
    if (!isFree && active !== given) return
    const row = wantedRow(list, kept?.row, takesFocus)
    const isThere = row !== undefined && (kept === undefined || Math.abs(scroller.scrollTop - kept.scrollTop) < 1)
    still = isThere ? still + 1 : 0
    // A list draws the rows of where it was last scrolled to: a row that is not there yet comes with another scroll.
    const nudge = row === undefined && frames % 4 === 3 ? NUDGE : 0
    if (kept !== undefined && !isThere) scroller.scrollTop = kept.scrollTop - nudge
    if (row !== undefined && isFree) {
      row.focus({ preventScroll: true })
      given = row
    }
    frames += 1
    if (frames < FRAMES && still < STILL_FRAMES) frame = requestAnimationFrame(attempt)
  }
  const hold = new AbortController()
  const stop = () => {
    hold.abort()
    cancelAnimationFrame(frame)
  }
  for (const type of ['wheel', 'pointerdown', 'keydown']) {
    window.addEventListener(type, stop, { signal: hold.signal, capture: true })
  }
  attempt()
  return stop
}

function wantedRow(list: HTMLElement, key: string | undefined, takesFocus: boolean): HTMLElement | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>(ROWS)]
  if (key !== undefined) return rows.find((row) => row.dataset['key'] === key)
  return takesFocus ? (rows.find((row) => row.ariaSelected === 'true') ?? rows[0]) : undefined
}
