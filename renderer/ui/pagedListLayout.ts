import type { RefObject } from 'react'
import { ListLayout, Rect } from 'react-aria-components'

/**
 * The rows of a list that scrolls with its screen. A screenful, by which the page keys go, is what the screen around the list
 * shows of it: the list itself takes the whole window for it.
 */
export class PagedListLayout extends ListLayout<object> {
  readonly #list: RefObject<HTMLElement | null>

  constructor(list: RefObject<HTMLElement | null>) {
    super()
    this.#list = list
  }

  override getVisibleRect(): Rect {
    const rect = super.getVisibleRect()
    const scroller = this.#list.current?.closest('[data-scroller]')
    const height = scroller?.clientHeight ?? rect.height
    return new Rect(rect.x, rect.y, rect.width, Math.min(rect.height, height))
  }
}
