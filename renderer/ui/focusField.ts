import { openHolderOf } from './fieldHolders.ts'

const WAIT_MS = 1_500

/**
 * Moves the focus to the control of a field (its `data-field`) as soon as it is on the screen. A cover over the field
 * (`data-cover`) is pressed, and what it asks is waited for; a closed row that holds it is opened. Answers whether the field was found before `signal` or the
 * wait ended it.
 */
export function focusField(field: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    let isCoverPressed = false
    let opened: string | undefined
    const end = (isFound: boolean) => {
      observer.disconnect()
      window.clearTimeout(timer)
      resolve(isFound)
    }
    const attempt = () => {
      if (isDialogOpen()) return
      opened ??= openHolderOf(field)
      const control = controlOf(field, opened)
      if (control !== undefined) {
        control.scrollIntoView({ block: 'center' })
        control.focus({ preventScroll: true })
        end(true)
      } else if (!isCoverPressed) isCoverPressed = pressCover()
    }
    const giveUp = () => {
      if (isDialogOpen()) timer = window.setTimeout(giveUp, WAIT_MS)
      else end(false)
    }
    const observer = new MutationObserver(attempt)
    let timer = window.setTimeout(giveUp, WAIT_MS)
    observer.observe(document.body, { childList: true, subtree: true })
    signal.addEventListener('abort', () => {
      end(false)
    })
    attempt()
  })
}

// In a row that is being opened only a field of that row will do.
function controlOf(field: string, row: string | undefined): HTMLElement | undefined {
  const controls = [...document.querySelectorAll<HTMLElement>('[data-field]')].filter(
    ({ dataset: { field: name = '' } }) =>
      row === undefined || name.startsWith(`${row}.`) || (name === row && !row.includes('.')),
  )
  const name = findNearestField(
    field,
    controls.map((control) => control.dataset['field'] ?? ''),
  )
  return controls.find((control) => control.dataset['field'] === name)
}

/** The field itself, else the first one inside it (`referral` → `referral.wouldDelay.cnr`), else the one it is a part of. */
export function findNearestField(wanted: string, known: readonly string[]): string | undefined {
  const inside = (path: string) => known.find((field) => field.startsWith(`${path}.`))
  const found = known.find((field) => field === wanted) ?? inside(wanted)
  if (found !== undefined) return found
  // Of a row only the row is enough (`respondents.1` → `respondents`); a path is never shortened to a bare number.
  const parts = wanted.split('.')
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const shorter = parts.slice(0, length).join('.')
    const nearest = known.find((field) => field === shorter)
    if (nearest !== undefined) return nearest
    if (/^\d+$/.test(parts[length - 1] ?? '')) {
      const row = inside(shorter)
      if (row !== undefined) return row
    }
  }
  return undefined
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}

function pressCover(): boolean {
  const button = document.querySelector<HTMLElement>('[data-cover] button')
  button?.click()
  return button !== null
}
