import { DRAWN_FROM, PRESSED, type ForeseenSignIn } from '../shared/contract/drawnSignIn.ts'

/** From what main has drawn the page before any script ran; undefined where it drew nothing. */
export function readForeseen(root: HTMLElement): ForeseenSignIn | undefined {
  const drawn = root.getAttribute(DRAWN_FROM)
  return drawn === null ? undefined : (JSON.parse(drawn) as ForeseenSignIn)
}

/**
 * Does again what was done on the drawn page before it was taken over: who was chosen, what was typed, and the press that the
 * preload has kept. From here on the page hears it itself.
 */
export function repeatEarlyInput(root: HTMLElement): void {
  root.removeAttribute(DRAWN_FROM)
  const typed = passwordIn(root)?.value ?? ''
  const pressed = root.querySelector<HTMLElement>(`[${PRESSED}]`)
  choose(root)
  const password = passwordIn(root)
  if (typed !== '' && password !== null) type(password, typed)
  if (pressed === null) return
  pressed.removeAttribute(PRESSED)
  // Whoever was chosen has a form of their own.
  if (pressed.isConnected) pressed.click()
  else root.querySelector<HTMLElement>('button[type=submit]')?.click()
}

function passwordIn(root: HTMLElement): HTMLInputElement | null {
  return root.querySelector('input[type=password]')
}

/** React takes no notice of a choice that it finds; going from the drawn one to it is one that it does notice. */
function choose(root: HTMLElement): void {
  const people = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const chosen = people.find((one) => one.checked)
  const drawn = people.find((one) => one.defaultChecked)
  if (chosen === undefined || drawn === undefined || chosen === drawn) return
  drawn.checked = true
  chosen.click()
}

/** The same of a value: what stands there is put there once more, past the setter by which React knows it. */
function type(field: HTMLInputElement, typed: string): void {
  const { selectionStart, selectionEnd } = field
  field.value = ''
  field.setRangeText(typed)
  field.setSelectionRange(selectionStart, selectionEnd)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
