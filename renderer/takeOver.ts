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
export async function repeatEarlyInput(root: HTMLElement): Promise<void> {
  root.removeAttribute(DRAWN_FROM)
  const drawn = passwordIn(root)
  const typedSoFar = drawn?.value ?? ''
  const pressed = root.querySelector<HTMLElement>(`[${PRESSED}]`)
  pressed?.removeAttribute(PRESSED)
  choose(root)
  // Whoever was chosen has a form of their own, which is there once React has drawn it.
  await pageDrawn()
  const password = passwordIn(root)
  const typed = password === drawn ? (drawn?.value ?? '') : typedSoFar
  if (typed !== '' && password !== null) type(password, typed)
  if (pressed === null) return
  await pageDrawn()
  if (pressed.isConnected) pressed.click()
  else root.querySelector<HTMLElement>('button[type=submit]')?.click()
}

function pageDrawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

function passwordIn(root: HTMLElement): HTMLInputElement | null {
  return root.querySelector('input[type=password]')
}

/** React takes no notice of a choice that it finds; one that is undone by its own setter and made again it does notice. */
function choose(root: HTMLElement): void {
  const people = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const chosen = people.find((one) => one.checked)
  const drawn = people.find((one) => one.defaultChecked)
  if (chosen === undefined || drawn === undefined || chosen === drawn) return
  chosen.checked = false
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
