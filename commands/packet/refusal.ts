import cnr from '../../resources/locales/cnr/packet.json' with { type: 'json' }
import en from '../../resources/locales/en/packet.json' with { type: 'json' }
import { createI18n, createTranslate } from '../../shared/text/i18n.ts'
import type { NameIn } from '../../shared/text/messageKey.ts'

type Values = Readonly<Record<string, string | number>>

const translate = createTranslate<`packet.${string}`>(
  createI18n({ namespaces: ['packet'], resources: { cnr: { packet: cnr }, en: { packet: en } } }),
)

/** A sentence of the command in both languages. */
export function inBoth(key: NameIn<'packet'>, values: Values = {}): readonly [cnr: string, en: string] {
  return [translate(`packet.${key}`, values, 'cnr'), translate(`packet.${key}`, values, 'en')]
}

/** Ends the command before any packet was looked at. */
export class Refusal extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super('no packet to show')
    this.lines = lines
  }
}
