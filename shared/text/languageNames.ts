import table from '../../resources/text/languages.json' with { type: 'json' }
import type { Bilingual } from './bilingual.ts'

/** Cases in which the name of a language stands in a document; the accusative equals the nominative. */
export type LanguageCase = 'nominative' | 'genitive' | 'locative' | 'instrumental'

const BY_CODE = new Map(table.languages.map((language) => [language.code, language]))
const BY_NAME = new Map(
  table.languages.flatMap(({ code, nominative, en }) => [
    [nominative.toLowerCase(), code],
    [en.toLowerCase(), code],
  ]),
)

/**
 * The name of a language by its ISO 639 code, or by its own Montenegrin or English name, in the case wanted: »albanski«,
 * »sa albanskog«, »na albanskom«. Nothing where the table does not know it.
 */
export function nameOfLanguage(given: string | undefined, name: LanguageCase = 'nominative'): Bilingual | undefined {
  const key = (given ?? '').trim().toLowerCase()
  const language = BY_CODE.get(key) ?? BY_CODE.get(BY_NAME.get(key) ?? '')
  return language === undefined ? undefined : { cnr: language[name], en: language.en }
}
