import cnr from '../../resources/locales/cnr/update.json' with { type: 'json' }
import en from '../../resources/locales/en/update.json' with { type: 'json' }
import { createI18n, createTranslate } from '../../shared/text/i18n.ts'
import type { NameIn } from '../../shared/text/messageKey.ts'

type Values = Readonly<Record<string, string | number>>

const translate = createTranslate<`update.${string}`>(
  createI18n({ namespaces: ['update'], resources: { cnr: { update: cnr }, en: { update: en } } }),
)

/** A sentence of the command in both languages. */
export function inBoth(key: NameIn<'update'>, values: Values = {}): readonly [cnr: string, en: string] {
  return [translate(`update.${key}`, values, 'cnr'), translate(`update.${key}`, values, 'en')]
}

/** Ends the command before anything was written. */
export class Refusal extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super('nothing was made')
    this.lines = lines
  }
}
