const KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']
/** How long a list may still move after a key: what it scrolls to is drawn some frames later. */
const FRAMES = 15

/**
 * Keeps the row with the focus in sight while keys run through a list that scrolls with its screen. The list itself centres
 * all of its rows in the window first, which of a long list leaves the row behind. Answers how to end it.
 */
export function keepInSight(list: HTMLElement, scroller: HTMLElement): () => void {
  let frame = 0
  const follow = (frames: number) => {
    frame = requestAnimationFrame(() => {
      const row = document.activeElement?.closest<HTMLElement>('[role="row"]')
      if (row !== null && row !== undefined && list.contains(row) && isOut(row, scroller)) {
        row.scrollIntoView({ block: 'nearest' })
      }
      if (frames > 0) follow(frames - 1)
    })
  }
  const listen = ({ key }: KeyboardEvent) => {
    if (!KEYS.includes(key)) return
    follow(FRAMES)
  }
  // Another key ends what the last one began, also one that the list does not hear of.
  const end = () => {
    cancelAnimationFrame(frame)
  }
  window.addEventListener('keydown', end, true)
  list.addEventListener('keydown', listen)
  return () => {
    end()
    window.removeEventListener('keydown', end, true)
    list.removeEventListener('keydown', listen)
  }
}

function isOut(row: Element, scroller: Element): boolean {
  const [{ top, bottom }, sight] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()]
  return top < sight.top || bottom > sight.bottom
}
