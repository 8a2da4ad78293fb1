import cnr from '../../resources/locales/cnr/verify.json' with { type: 'json' }
import en from '../../resources/locales/en/verify.json' with { type: 'json' }
import { createI18n, createTranslate } from '../../shared/text/i18n.ts'
import type { NameIn } from '../../shared/text/messageKey.ts'

type Values = Readonly<Record<string, string | number>>
export type VerifyKey = NameIn<'verify'>

const translate = createTranslate<`verify.${string}`>(
  createI18n({ namespaces: ['verify'], resources: { cnr: { verify: cnr }, en: { verify: en } } }),
)

/** A sentence of the command in one language. */
export function sentence(key: VerifyKey, values: Values, language: 'cnr' | 'en'): string {
  return translate(`verify.${key}`, values, language)
}

/** A sentence of the command in both languages. */
export function inBoth(key: VerifyKey, values: Values = {}): readonly string[] {
  return [sentence(key, values, 'cnr'), sentence(key, values, 'en')]
}

/** Ends the command before anything was verified. */
export class Refusal extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super('not verified')
    this.lines = lines
  }
}
