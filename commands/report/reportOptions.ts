import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { LANGUAGES, type Language } from '../../shared/text/language.ts'
import { isCalendarDate } from '../../shared/time/calendarDate.ts'
import { isFrozen } from './frozenReport.ts'
import { CommandError, message } from '../document/commandError.ts'

/** What the report is asked for: the folder of cases or the figures it is made of, where to, the day whose end it shows, the language. */
export type ReportOptions = Readonly<{
  source: string
  out: string
  at: string | undefined
  language: Language | undefined
}>

/** Throws CommandError naming the option or argument that is wrong. */
export function readReportOptions(args: readonly string[]): ReportOptions {
  const { positionals, values } = parsed(args)
  const [source, out, further] = positionals
  if (source === undefined || out === undefined || further !== undefined) throw usage()
  const readFrom = isFrozen(source) ? dirname(source) : source
  if (placeOf(readFrom) === placeOf(out)) throw new CommandError(message('report', 'sameFolder'))
  const { at, language } = values
  if (at !== undefined && !isCalendarDate(at))
    throw new CommandError(message('command', 'date', { place: '--at', value: at }))
  const known = LANGUAGES.find((one) => one === language)
  if (language !== undefined && known === undefined)
    throw new CommandError(message('command', 'option', { option: '--language' }))
  return { source, out, at, language: known }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { at: { type: 'string' }, language: { type: 'string' } },
    })
  } catch {
    throw usage()
  }
}

function usage(): CommandError {
  return new CommandError(message('report', 'usage'))
}

function placeOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return resolve(folder)
  }
}
