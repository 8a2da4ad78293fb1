import { parseAmount } from '../../shared/format/parseAmount.ts'
import { parseDate } from '../../shared/format/parseDate.ts'

/** Field paths with the error code each earned. */
export type FieldProblems = Readonly<Record<string, string>>

/** Reads typed texts into values and gathers what could not be read; what is empty is simply absent. */
export function fieldReader() {
  const problems: Record<string, string> = {}
  function date(path: string, typed: string | undefined): string | undefined {
    if (typed === undefined || typed.trim() === '') return undefined
    const read = parseDate(typed)
    if (read.ok) return read.value
    problems[path] = read.error.code
    return undefined
  }
  function amount(path: string, typed: string | undefined): number | undefined {
    if (typed === undefined || typed.trim() === '') return undefined
    const read = parseAmount(typed)
    if (read.ok) return read.value
    problems[path] = read.error.code
    return undefined
  }
  function country(path: string, typed: string | undefined): string | undefined {
    const code = (typed ?? '').trim().toUpperCase()
    if (code === '') return undefined
    if (!/^[A-Z]{3}$/.test(code)) problems[path] = 'country.invalid'
    return code
  }
  function whole(path: string, typed: string | undefined): number | undefined {
    if (typed === undefined || typed.trim() === '') return undefined
    if (/^\d{1,6}$/.test(typed.trim())) return Number(typed.trim())
    problems[path] = 'number.invalid'
    return undefined
  }
  function required(path: string, typed: string | undefined): string {
    const text = (typed ?? '').trim()
    if (text === '') problems[path] = 'field.missing'
    return text
  }
  return { date, amount, country, whole, required, problems }
}

/** An object without its undefined members, so that an optional field is absent rather than undefined. */
export function compact<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>
  }
}
