const TAKES_HOLD = ['wheel', 'pointerdown', 'keydown']

/**
 * Scrolls to a place inside `frame`, and again whenever what stands around it grows, takes the focus or is scrolled by the program,
 * until a person takes hold. Answers how to end it.
 */
export function stayInSight(frame: HTMLElement, scroll: () => void): () => void {
  const hold = new AbortController()
  const { signal } = hold
  // After the frame: taking the focus scrolls as well.
  const scrollSoon = () => {
    requestAnimationFrame(() => {
      if (!signal.aborted) scroll()
    })
  }
  const observer = new ResizeObserver(scrollSoon)
  const end = () => {
    hold.abort()
    observer.disconnect()
  }
  for (const child of frame.children) observer.observe(child)
  frame.addEventListener('focusin', scrollSoon, { signal })
  window.addEventListener('scroll', scrollSoon, { signal, capture: true })
  for (const type of TAKES_HOLD) window.addEventListener(type, end, { signal, capture: true })
  scroll()
  return end
}
