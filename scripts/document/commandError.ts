import cnr from '../../resources/locales/cnr/documents.json' with { type: 'json' }
import en from '../../resources/locales/en/documents.json' with { type: 'json' }

export type Values = Readonly<Record<string, string | number>>
type Pair = readonly [cnr: string, en: string]

/** Ends the command with messages in both languages on stderr and exit code 1. */
export class CommandError extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super('command failed')
    this.lines = lines
  }
}

/** A message of the command in both languages. Values that are pairs stand in the language of the line. */
export function message(
  group: 'command' | 'problem' | 'refusal',
  key: string,
  values: Readonly<Record<string, string | number | Pair>> = {},
): Pair {
  const said = [cnr, en].map((texts, side) => {
    const pattern = (texts[group] as Readonly<Record<string, string>>)[key] ?? key
    return pattern.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'object' ? (value[side] ?? '') : String(value)
    })
  })
  return [said[0] ?? key, said[1] ?? key]
}

/** What a document lacks or why it is refused, by the code of the problem. */
export function problemMessage(code: string, params: Values): Pair {
  const key = code.replace(/^document\./, '')
  return message(key in en.problem ? 'problem' : 'refusal', key, params)
}
