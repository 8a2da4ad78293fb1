import cnrFindings from '../../resources/locales/cnr/findings.json' with { type: 'json' }
import cnrIdentifiers from '../../resources/locales/cnr/identifiers.json' with { type: 'json' }
import cnrPrivacy from '../../resources/locales/cnr/privacy.json' with { type: 'json' }
import cnrReckoning from '../../resources/locales/cnr/reckoning.json' with { type: 'json' }
import enFindings from '../../resources/locales/en/findings.json' with { type: 'json' }
import enIdentifiers from '../../resources/locales/en/identifiers.json' with { type: 'json' }
import enPrivacy from '../../resources/locales/en/privacy.json' with { type: 'json' }
import enReckoning from '../../resources/locales/en/reckoning.json' with { type: 'json' }
import { formatAmount } from '../format/amount.ts'
import { formatDate } from '../format/date.ts'
import type { Language } from './language.ts'
import { pluralCategory } from './pluralCategory.ts'
import type { Bilingual } from './bilingual.ts'

/** Values a message names; `count` also chooses the plural form. Dates as ISO strings, money as whole cents. */
export type MessageParams = Readonly<Record<string, string | number>>

const CNR = catalogue([cnrIdentifiers, cnrReckoning, cnrFindings, cnrPrivacy])
const EN = catalogue([enIdentifiers, enReckoning, enFindings, enPrivacy])
const PLACEHOLDER = /\{\{\s*([\w.]+)\s*(?:,\s*(\w+)\s*)?\}\}/g

/**
 * The message of a rule's finding or error in both languages, from the namespaces identifiers, reckoning, findings
 * and privacy. `{{name}}` is replaced as it is, `{{name, date}}` (ISO date) and `{{name, amount}}` (cents) as courts
 * print them in that language. An unknown code or a missing value is a bug and throws.
 */
export function messageFor(code: string, params: MessageParams = {}): Bilingual {
  return { cnr: render(CNR, code, params, 'cnr'), en: render(EN, code, params, 'en') }
}

/** Whether a message stands under `code` (with or without plural forms) in both languages. */
export function hasMessage(code: string): boolean {
  return [CNR, EN].every((texts) => texts.has(code) || texts.has(`${code}_other`))
}

function render(texts: ReadonlyMap<string, string>, code: string, params: MessageParams, language: Language): string {
  const count = params['count']
  const plural = typeof count === 'number' ? texts.get(`${code}_${pluralCategory(count, language)}`) : undefined
  const found = plural ?? texts.get(code)
  if (found === undefined) throw new Error(`no message for ${code} in ${language}`)
  return found.replace(PLACEHOLDER, (_whole, name: string, style: string | undefined) => {
    const value = params[name]
    if (value === undefined) throw new Error(`message ${code} needs the value ${name}`)
    if (style === 'date') return formatDate(String(value), language)
    if (style === 'amount') return formatAmount(Number(value), language)
    return String(value)
  })
}

function catalogue(namespaces: readonly object[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const namespace of namespaces) collect(namespace, '', texts)
  return texts
}

function collect(node: object, prefix: string, texts: Map<string, string>): void {
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    // The first namespace that has a code owns it; a test holds the later ones to the same sentence.
    if (typeof value === 'string' && !texts.has(prefix + key)) texts.set(prefix + key, value)
    if (typeof value === 'object' && value !== null) collect(value, `${prefix}${key}.`, texts)
  }
}
