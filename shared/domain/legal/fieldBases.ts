import table from '../../../resources/legal/fieldBases.json' with { type: 'json' }
import type { CalendarDate } from '../../time/calendarDate.ts'
import { isLegalBasisKey, legalBasisByKey, type LegalBasis } from './legalBases.ts'

const fields: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = table.fields

/**
 * On which places of the law a field of a form rests, as in force on a day: by the name of the form and the field's column
 * (`heads.amountCents`). Empty where a field has no article of its own. Source: the articles named in resources/legal/fieldBases.json.
 */
export function basesOfField(form: string, column: string, on: CalendarDate): readonly LegalBasis[] {
  return (fields[form]?.[column] ?? []).filter(isLegalBasisKey).map((key) => legalBasisByKey(key, on))
}
