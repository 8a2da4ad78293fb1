import type { AppPage } from './appPage.ts'

/** A stop of Tab: what it is and is called, where it stands, and whether the focus shows there. */
export type Stop = Readonly<{
  role: string
  name: string
  /** Inside the window, as it stood with the focus on it. */
  box: Readonly<{ left: number; top: number; right: number; bottom: number }>
  /** How far its screen was scrolled: what stands higher on the paper has the smaller sum of this and `top`. */
  scrolled: number
  isInSight: boolean
  isMarked: boolean
}>
export type Walk = Readonly<{ stops: readonly Stop[]; passedOver: readonly string[] }>

const MOST = 400

/** How often Tab is pressed before the page is asked whether the end has come. */
const ROUND = 8

declare global {
  interface Window {
    walkedStops?: Stop[]
    isWalkOver?: boolean
  }
}

/** Presses Tab from the top of the page through to its end. */
export async function walkByTab({ page }: AppPage): Promise<Walk> {
  // A person has taken hold: a list that takes the focus on arrival lets it go.
  await page.keyboard.press('Shift')
  await page.evaluate(beginWalk)
  for (let step = 0; step < MOST; step += ROUND) {
    for (let press = 0; press < ROUND; press += 1) await page.keyboard.press('Tab')
    if (await page.evaluate(() => window.isWalkOver === true || document.activeElement === document.body))
      return {
        stops: await page.evaluate(() => window.walkedStops ?? []),
        passedOver: await page.evaluate(findPassedOver),
      }
  }
  throw new Error('Tab does not come to the end of the page')
}

// Each stop is written down as the focus comes, until it comes a second time. The first press begins at the top of the page.
function beginWalk(): void {
  document.querySelectorAll('[data-walked]').forEach((element) => {
    element.removeAttribute('data-walked')
  })
  const stops: Stop[] = []
  window.walkedStops = stops
  window.isWalkOver = false
  const top = document.createElement('span')
  top.tabIndex = -1
  document.body.prepend(top)
  top.focus()
  top.remove()
  let first: HTMLElement | undefined
  let last: HTMLElement | undefined
  const follow = ({ target: element }: Event): void => {
    // A list that hands the focus on while it is being told of it is heard of after its row: the row has the focus by then.
    if (!(element instanceof HTMLElement) || element !== document.activeElement) return
    first ??= element
    if (window.walkedStops !== stops || (element === first && stops.length > 1)) {
      window.isWalkOver = true
      document.removeEventListener('focusin', follow)
      return
    }
    // A list hands the focus on to one of its rows, and a group to the choice in force: that is the stop.
    if (last?.matches('[role=grid], [role=treegrid], [role=listbox], [role=tablist]') && last.contains(element))
      stops.pop()
    last = element
    if (element.dataset['walked'] !== undefined) return
    element.dataset['walked'] = ''
    const shown = [element, element.closest('label'), element.closest('[data-focus-visible]')]
    const isMarked = shown.some((one) => {
      if (one === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    })
    const seen = element.closest('label') ?? element
    const { left, top: upper, right, bottom } = seen.getBoundingClientRect()
    let scrolled = 0
    for (let one = seen.parentElement; one !== null; one = one.parentElement) scrolled += one.scrollTop
    const label = 'labels' in element ? ((element.labels as NodeListOf<HTMLElement> | null)?.[0]?.innerText ?? '') : ''
    const name = element.getAttribute('aria-label') ?? (label || element.innerText || element.title)
    stops.push({
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      name: name.replace(/\s+/g, ' ').trim().slice(0, 80),
      box: { left, top: upper, right, bottom },
      scrolled,
      isInSight: bottom > 0 && right > 0 && upper < window.innerHeight && left < window.innerWidth,
      isMarked,
    })
  }
  document.addEventListener('focusin', follow)
}

// What Tab must reach: whatever can be pressed or typed in and is seen. Of a group of which one is a stop (rows of a list, tabs,
// limits of a line of time, choices of one question) that one stands for all.
function findPassedOver(): string[] {
  const wanted =
    'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=tab], [role=row][tabindex]'
  const groups =
    '[role=tablist], [role=radiogroup], fieldset, [role=grid], [role=treegrid], [role=listbox], [role=toolbar], [role=group], ol'
  return [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
    if (element.dataset['walked'] !== undefined || element.matches(':disabled')) return []
    if (element.closest('[inert], [aria-hidden=true], [hidden], template') !== null) return []
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return []
    const { width, height } = element.getBoundingClientRect()
    if (width < 2 || height < 2) return []
    const isOneOfGroup = element.matches(
      '[role=tab], [role=row], input[type=radio], [role=row] *, [role=option], [data-limit]',
    )
    const group = isOneOfGroup ? element.closest(groups) : null
    if (group !== null && (group.matches('[data-walked]') || group.querySelector('[data-walked]') !== null)) return []
    // The button that opens the list of a field is the field's own, for the mouse.
    if (element.tabIndex < 0 && element.parentElement?.matches('.combo')) return []
    return [element.outerHTML.slice(0, 160)]
  })
}

/** Pairs of stops of which the later stands wholly above the earlier and not in a column to the right of it. */
export function findSteppingBack(stops: readonly Stop[]): readonly string[] {
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1]
    if (before === undefined) return []
    const isAbove = stop.box.bottom + stop.scrolled <= before.box.top + before.scrolled
    const isRight = stop.box.left >= before.box.right
    return isAbove && !isRight ? [`${before.role} „${before.name}” → ${stop.role} „${stop.name}”`] : []
  })
}

/** Stops that are out of sight, or on which the focus does not show. */
export function findUnseen(stops: readonly Stop[]): readonly string[] {
  const unseen = stops.filter(({ isInSight, isMarked }) => !isInSight || !isMarked)
  return unseen.map(({ role, name }) => `${role} ${name}`)
}
