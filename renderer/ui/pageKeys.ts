const ROWS = '[role="row"][data-key]'
/** How long the rows of another screenful are waited for: they are drawn some frames after the scroll. */
const FRAMES = 30

/**
 * Goes a screenful up or down a list that scrolls with its screen, and stands on the row that is then where the one with the
 * focus was. A list in groups cannot measure a screenful itself: it takes places within a group for places in the list.
 */
export function pageThrough(list: HTMLElement, key: 'PageUp' | 'PageDown'): void {
  const scroller = list.closest<HTMLElement>('[data-scroller]')
  const row = document.activeElement?.closest<HTMLElement>(ROWS)
  if (scroller === null || row === null || row === undefined) return
  const { top, height } = row.getBoundingClientRect()
  const before = scroller.scrollTop
  const step = scroller.clientHeight - height
  scroller.scrollTop += key === 'PageDown' ? step : -step
  // Where nothing is left to scroll, the end is meant.
  const isEnd = Math.abs(scroller.scrollTop - before) < step - 1
  const end = key === 'PageDown' ? scroller.getBoundingClientRect().bottom : 0
  standAt(list, isEnd ? end : top, FRAMES)
}

function standAt(list: HTMLElement, top: number, frames: number): void {
  requestAnimationFrame(() => {
    const away = (row: Element) => Math.abs(row.getBoundingClientRect().top - top)
    const [nearest] = [...list.querySelectorAll<HTMLElement>(ROWS)].toSorted((one, other) => away(one) - away(other))
    if (frames > 0 && (nearest === undefined || away(nearest) > nearest.offsetHeight)) {
      standAt(list, top, frames - 1)
      return
    }
    nearest?.focus({ preventScroll: true })
    nearest?.scrollIntoView({ block: 'nearest' })
  })
}
