import { columnOf } from '../../forms/paths.ts'

/**
 * A field of a form that is on the screen: the form by its name, the field by its column; `bases`: on what all that stands
 * around it rests, as `data-bases` says (a duty).
 */
export type FieldOnScreen = Readonly<{ form: string; column: string; bases: readonly string[]; isFocused: boolean }>

/** The fields of the forms on the screen, each column once, that with the focus first. Read when help is opened. */
export function findFieldsOnScreen(page: ParentNode, focused: Element | null): readonly FieldOnScreen[] {
  const found = new Map<string, FieldOnScreen>()
  const elements = [...page.querySelectorAll<HTMLElement>('[data-form] [data-field]')]
  const own = elements.find((element) => element === focused)
  for (const element of own === undefined ? elements : [own, ...elements]) {
    const form = element.closest<HTMLElement>('[data-form]')?.dataset['form'] ?? ''
    const column = columnOf(element.dataset['field'] ?? '').replace(/\.(?:cnr|en)$/, '')
    const key = `${form} ${column}`
    const bases = element.closest<HTMLElement>('[data-bases]')?.dataset['bases']?.split(' ') ?? []
    if (!found.has(key)) found.set(key, { form, column, bases, isFocused: element === own })
  }
  return [...found.values()]
}
