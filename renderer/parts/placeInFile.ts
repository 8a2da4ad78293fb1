import { columnOf, rowsOn } from '../forms/paths.ts'
import type { Text } from '../i18n/useText.ts'

/** The form whose labels name the fields of a part of the exchange form. */
const FORMS: Readonly<Record<string, string>> = {
  case: 'proceedings',
  people: 'person',
  evidence: 'evidence',
  claims: 'claim',
  decision: 'decision',
  decisions: 'decision',
  duties: 'duty',
}

/** A path of the exchange form in words, from the whole to the field: `people.0.id` is «lice 1 › oznaka». */
export function namePlaceInFile(path: string, text: Text): string {
  const { t, has } = text
  if (path === '') return t('screens.import.wholeFile')
  const side = (['cnr', 'en'] as const).find((language) => path.endsWith(`.${language}`))
  const place = side === undefined ? path : path.slice(0, -side.length - 1)
  const [top = '', ...below] = place.split('.')
  const part = `screens.import.part.${top}`
  const rows = rowsOn(place).map(({ list, row }) => {
    const key = list === top ? `screens.import.row.${list}` : `forms.row.${list}`
    return has(key) ? t(key, { row }) : t('screens.import.row.other', { row })
  })
  const above = place.startsWith(`${top}.`) && /^\d+$/.test(below[0] ?? '') ? [] : [has(part) ? t(part) : quote(top)]
  const column = columnOf(below.join('.'))
  const field = column === '' ? [] : [nameField(top, column, text)]
  return [
    ...above,
    ...rows,
    ...(side === undefined ? field : field.map((name) => `${name} (${t(`screens.mark.${side}`)})`)),
  ].join(' › ')
}

// What no field shows has a name of its own; what nobody knows stands as it is in the file.
function nameField(top: string, column: string, { t, has }: Text): string {
  const form = `forms.${FORMS[top] ?? top}`
  const last = column.split('.').at(-1) ?? column
  const own = `screens.import.name.${last}`
  const key = [`${form}.${column}`, own, `${form}.block.${last}`].find((one) => has(one))
  return key !== undefined && has(key) ? t(key) : quote(last)
}

function quote(name: string): string {
  return `„${name}”`
}
