import { useLayoutEffect, type RefObject } from 'react'

/** Of rows that nobody has counted ARIA says -1. */
const UNKNOWN = -1
const COUNT = 'aria-rowcount'
const INDEX = 'aria-rowindex'

/** Where a row stands among all, read or not; undefined for one the list does not place itself. */
export type PositionOf = (key: string) => number | undefined

/**
 * Says to assistive technology how many rows a list or table in `frame` has in all, not those alone that are read so far
 * (undefined: nobody has counted them), and where its rows stand among them.
 */
export function useRowPositions(
  frame: RefObject<HTMLElement | null>,
  count: number | undefined,
  positionOf?: PositionOf,
): void {
  useLayoutEffect(() => {
    const grid = frame.current?.querySelector(`[${COUNT}]`)
    if (grid === null || grid === undefined) return undefined
    const say = () => {
      put(grid, COUNT, count ?? UNKNOWN)
      if (positionOf === undefined) return
      for (const row of grid.querySelectorAll<HTMLElement>('[role="row"][data-key]')) {
        const position = positionOf(row.dataset['key'] ?? '')
        if (position !== undefined) put(row, INDEX, position)
      }
    }
    say()
    // The list itself counts what it holds whenever more is read, and places a row whenever it is drawn.
    const observer = new MutationObserver(say)
    observer.observe(grid, { attributeFilter: [COUNT, INDEX], childList: true, subtree: true })
    return () => {
      observer.disconnect()
    }
  }, [frame, count, positionOf])
}

function put(element: Element, name: string, value: number): void {
  const text = String(value)
  if (element.getAttribute(name) !== text) element.setAttribute(name, text)
}
