import type { KeyboardEvent } from 'react'
import type { FormContextValue } from '../../../forms/formContext.ts'
import { valueAt } from '../../../forms/paths.ts'
import type { ParagraphActs } from './useParagraphActs.ts'

const PARAGRAPH = '[data-paragraph]'

/**
 * Keys of the composer: Ctrl+↑↓ goes to the paragraph before or after, Insert adds a paragraph, Alt+↑↓ moves it, Alt+Delete removes it. Tab goes from one language to the other; Ctrl+←→ goes on moving by
 * words. Answers whether the key was one of them.
 */
export function onComposerKey(event: KeyboardEvent, store: FormContextValue['store'], acts: ParagraphActs): boolean {
  const { key, target } = event
  if (!(target instanceof HTMLElement)) return false
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl && key === 'ArrowUp') return goToParagraph(target, -1)
  if (ctrl && key === 'ArrowDown') return goToParagraph(target, 1)
  const path = target.dataset['field']?.replace(/\.(?:cnr|en)$/u, '')
  if (path === undefined) return false
  const index = Number(/^paragraphs\.(\d+)\.text$/u.exec(path)?.[1] ?? NaN)
  return Number.isInteger(index) && !ctrl && onRowKey(event, index, placeOf(store, index), acts)
}

function onRowKey({ key, altKey }: KeyboardEvent, index: number, place: string, acts: ParagraphActs): boolean {
  if (!altKey && key === 'Insert') acts.add(place, index)
  else if (altKey && key === 'ArrowUp') acts.move(index, -1)
  else if (altKey && key === 'ArrowDown') acts.move(index, 1)
  else if (altKey && key === 'Delete') acts.remove(index)
  else return false
  return true
}

function placeOf(store: FormContextValue['store'], index: number): string {
  return String(valueAt(store.typed, `paragraphs.${String(index)}.place`))
}

// In the same language as where one stands; what is generated is stood on as a whole, to be read.
function goToParagraph(from: HTMLElement, step: -1 | 1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(PARAGRAPH)]
  const here = from.closest<HTMLElement>(PARAGRAPH)
  const at = here === null ? -1 : all.indexOf(here)
  const next = all[at < 0 ? 0 : at + step]
  if (next === undefined) return true
  const side = from.dataset['field']?.endsWith('.en') === true ? 'en' : 'cnr'
  const field = next.querySelector<HTMLElement>(`textarea[data-field$=".${side}"]`)
  ;(field ?? next).focus()
  return true
}
