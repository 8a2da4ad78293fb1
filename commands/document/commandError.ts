import cnr from '../../resources/locales/cnr/documents.json' with { type: 'json' }
import en from '../../resources/locales/en/documents.json' with { type: 'json' }
import { createI18n, createTranslate } from '../../shared/text/i18n.ts'
import type { NameIn } from '../../shared/text/messageKey.ts'
import { hasMessage, messageFor } from '../../shared/text/message.ts'

export type Values = Readonly<Record<string, string | number>>
type Pair = readonly [cnr: string, en: string]

type Group = 'command' | 'problem' | 'refusal' | 'field' | 'report'
type Name<Of extends Group> = NameIn<`documents.${Of}`>

const translate = createTranslate<`${Group}.${string}`>(
  createI18n({
    namespaces: ['command', 'problem', 'refusal', 'field', 'report'],
    resources: { cnr: commandNamespaces(cnr), en: commandNamespaces(en) },
  }),
)

/** Ends the command with messages in both languages on stderr and exit code 1. */
export class CommandError extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super('command failed')
    this.lines = lines
  }
}

/** A message of the command in both languages. Values that are pairs stand in the language of the line. */
export function message<Of extends Group>(
  group: Of,
  key: Name<Of>,
  values: Readonly<Record<string, string | number | Pair>> = {},
): Pair {
  const inLanguage = (side: 0 | 1) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[side] : value]),
    )
  return [translate(`${group}.${key}`, inLanguage(0), 'cnr'), translate(`${group}.${key}`, inLanguage(1), 'en')]
}

/** What a document lacks or why it is refused, by the code of the problem. */
export function problemMessage(code: string, params: Values): Pair {
  const key = code.replace(/^document\./, '')
  return isNameIn('problem', key) ? message('problem', key, params) : message('refusal', nameIn('refusal', key), params)
}

/** What is wrong with a field of an input; what a text may not hold the rules say themselves. */
export function fieldMessage(code: string, params: Values): Pair {
  return code.startsWith('text.') ? ruleMessage(code, params) : message('field', nameIn('field', code), params)
}

/** What a rule says of an input, by its code. */
export function ruleMessage(code: string, params: Values): Pair {
  if (!hasMessage(code)) throw new Error(`no message for ${code}`)
  const { cnr: own, en: english } = messageFor(code, params)
  return [own, english]
}

function isNameIn<Of extends Group>(group: Of, name: string): name is Name<Of> {
  return Object.hasOwn(cnr[group], name)
}

/** A name that an error tells, of which the values choose the form (`tooSmall_text`); where it has no message, saying it throws. */
function nameIn<Of extends Group>(_group: Of, name: string): Name<Of> {
  return name as Name<Of>
}

function commandNamespaces({ command, problem, refusal, field, report }: typeof cnr | typeof en) {
  return { command, problem, refusal, field, report }
}
