import { keyIn } from '../../shared/text/messageKey.ts'
import { useText, type Text } from '../i18n/useText.ts'
import { useFormContext } from './formContext.ts'
import { columnOf, rowsOn } from './paths.ts'

/** The name of a field for the eye, and what else must be said where the eye sees it by the place: the row. */
export type Label = Readonly<{ label: string; row: string | undefined }>

export function useLabel(path: string): Label {
  const { store } = useFormContext()
  return labelOf(useText(), store.form.name, path)
}

export function labelOf({ t, has }: Pick<Text, 't' | 'has'>, form: string, path: string): Label {
  const rows = rowsOn(path).map(({ list, row }) => t(keyIn('forms.row', list), { row }))
  const field = `forms.${form}.${columnOf(path)}`
  // A list as a whole is called as its block is, which bears its own name also where it stands inside a record.
  const key = has(field) ? field : keyIn('forms', `${form}.block.${columnOf(path).split('.').at(-1) ?? ''}`)
  return { label: t(key), row: rows.length === 0 ? undefined : rows.join(', ') }
}
