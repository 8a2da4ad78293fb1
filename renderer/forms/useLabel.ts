import { useText, type Text } from '../i18n/useText.ts'
import { useFormContext } from './formContext.ts'
import { columnOf, rowsOn } from './paths.ts'

/** The name of a field for the eye, and what else must be said where the eye sees it by the place: the row. */
export type Label = Readonly<{ label: string; row: string | undefined }>

export function useLabel(path: string): Label {
  const { store } = useFormContext()
  return labelOf(useText(), store.form.name, path)
}

export function labelOf({ t }: Pick<Text, 't'>, form: string, path: string): Label {
  const rows = rowsOn(path).map(({ list, row }) => t(`forms.row.${list}`, { row }))
  return { label: t(`forms.${form}.${columnOf(path)}`), row: rows.length === 0 ? undefined : rows.join(', ') }
}
