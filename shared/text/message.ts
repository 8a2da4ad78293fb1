import cnrFindings from '../../resources/locales/cnr/findings.json' with { type: 'json' }
import cnrIdentifiers from '../../resources/locales/cnr/identifiers.json' with { type: 'json' }
import cnrRules from '../../resources/locales/cnr/rules.json' with { type: 'json' }
import enFindings from '../../resources/locales/en/findings.json' with { type: 'json' }
import enIdentifiers from '../../resources/locales/en/identifiers.json' with { type: 'json' }
import enRules from '../../resources/locales/en/rules.json' with { type: 'json' }
import { MESSAGE_FORMATS } from '../format/messageFormats.ts'
import type { Bilingual } from './bilingual.ts'
import { createI18n, createTranslate, hasTranslation } from './i18n.ts'
import type { RuleCode } from './messageKey.ts'

/** Values of a message; one that differs between the languages, such as the name of a holiday, as a pair. */
export type BilingualParams = Readonly<Record<string, string | number | Bilingual>>

/** Namespaces of the rules' messages, in the order in which a code is looked for: the first that has it owns it. */
const RULE_NAMESPACES = ['identifiers', 'rules', 'findings'] as const

const messages = createI18n({
  namespaces: RULE_NAMESPACES,
  resources: {
    cnr: { identifiers: cnrIdentifiers, rules: cnrRules, findings: cnrFindings },
    en: { identifiers: enIdentifiers, rules: enRules, findings: enFindings },
  },
  formats: MESSAGE_FORMATS,
})
const translate = createTranslate<RuleCode>(messages)

/**
 * The message of a rule's finding or error in both languages. `{{name}}` is replaced as it is, `{{name, date}}` (ISO
 * date) and `{{name, amount}}` (cents) as courts print them in that language. An unknown code or a missing value is a
 * bug and throws.
 */
export function messageFor(code: RuleCode, params?: BilingualParams): Bilingual {
  if (params !== undefined) return compose(code, params)
  const known = fixed.get(code) ?? Object.freeze(compose(code, {}))
  fixed.set(code, known)
  return known
}

/** Messages that were asked for without values, by code: each journal entry names its thing by one. */
const fixed = new Map<RuleCode, Bilingual>()

function compose(code: RuleCode, params: BilingualParams): Bilingual {
  return {
    cnr: translate(code, inLanguage(params, 'cnr'), 'cnr'),
    en: translate(code, inLanguage(params, 'en'), 'en'),
  }
}

/** Whether a message stands under `code` (with or without plural forms) in both languages. */
export function hasMessage(code: string): code is RuleCode {
  return hasTranslation(messages, code, 'cnr') && hasTranslation(messages, code, 'en')
}

function inLanguage(params: BilingualParams, language: keyof Bilingual): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  )
}
