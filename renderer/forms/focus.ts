import { openHolderOf } from '../ui/fieldHolders.ts'

const FRAMES = 20

/** The field under a path inside a form, the first control of it. */
function controlOf(place: Element, path: string): HTMLElement | null {
  const name = CSS.escape(path)
  return place.querySelector(`[data-field="${name}"], [data-field="${name}.cnr"]`)
}

/**
 * Moves focus to the field under a path; a closed row that holds it is opened first. Where it is gone the focus stays in the form: at the nearest field of its
 * list, else at the form's first control.
 */
export function focusPath(place: Element, path: string | undefined): void {
  const row = path === undefined ? undefined : openHolderOf(path)
  if (path === undefined || row === undefined || controlOf(place, path) !== null) focusNearest(place, path)
  else focusOnceThere(place, path, FRAMES)
}

function focusOnceThere(place: Element, path: string, frames: number): void {
  requestAnimationFrame(() => {
    if (controlOf(place, path) === null && frames > 0) focusOnceThere(place, path, frames - 1)
    else focusNearest(place, path)
  })
}

function focusNearest(place: Element, path: string | undefined): void {
  const wanted = path === undefined ? null : (controlOf(place, path) ?? nearest(place, path))
  if (wanted !== null) wanted.focus()
  else if (!place.contains(document.activeElement))
    place.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
}

function nearest(place: Element, path: string): HTMLElement | null {
  const parts = path.split('.')
  const at = parts.findLastIndex((part) => /^\d+$/.test(part))
  if (at < 0) return null
  for (let row = Number(parts[at]) - 1; row >= 0; row -= 1) {
    const found = controlOf(place, parts.with(at, String(row)).join('.'))
    if (found !== null) return found
  }
  return null
}

/** Moves focus to the first field of a form, as it stands on the screen, in which something is wrong. */
export function focusFirstWrong(place: Element): void {
  const field = place.querySelector<HTMLElement>(
    '[aria-invalid="true"]:not(fieldset), :is(.choices, .pills).wrong input',
  )
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

/** The path of the field that has the focus. */
export function findFocusedPath(): string | undefined {
  const active = document.activeElement
  return active instanceof HTMLElement ? active.dataset['field'] : undefined
}

/** Moves focus to the first control of a group of fields. */
export function focusGroup(name: string): void {
  const group = document.querySelector(`[data-group="${CSS.escape(name)}"]`)
  group?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
}

/**
 * The same once the page is drawn again: a row that was chosen in is another by then. Who has gone on to another field
 * meanwhile is not fetched back, so that what is typed there does not land here.
 */
export function focusPathOnceDrawn(path: string): void {
  const stood = document.activeElement
  requestAnimationFrame(() => {
    const stands = document.activeElement
    const hasGoneOn = stands !== stood && stands?.matches('input, textarea, select') === true
    if (!hasGoneOn) focusPath(document.body, path)
  })
}
