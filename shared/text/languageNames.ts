import table from '../../resources/text/languages.json' with { type: 'json' }
import type { Bilingual } from './bilingual.ts'
import { foldKey } from './fold.ts'
import { declineMasculineAdjective } from './forms/noun.ts'

/** Cases in which the name of a language stands in a document; the accusative equals the nominative. */
export type LanguageCase = 'nominative' | 'genitive' | 'locative' | 'instrumental'

type Forms = Readonly<Record<LanguageCase, string>>

const BY_CODE = new Map(table.languages.map((language) => [language.code, language]))
const BY_NAME = new Map(
  table.languages.flatMap(({ code, nominative, en }) => [
    [foldKey(en), code],
    [foldKey(nominative), code],
  ]),
)

/** The languages of the list by code and name. */
export function listLanguages(): readonly Readonly<{ code: string; name: Bilingual }>[] {
  return table.languages.map(({ code, nominative, en }) => ({ code, name: { cnr: nominative, en } }))
}

/** The code (ISO 639) of a language given by its code, or by its name in either language and script. */
export function codeOfLanguage(given: string): string | undefined {
  const code = given.trim().toLowerCase()
  return BY_CODE.has(code) ? code : BY_NAME.get(foldKey(given))
}

/**
 * The name of a language by its code or its own name, in the case wanted: »albanski«, »sa albanskog«, »na albanskom«,
 * »albanskim jezikom«. One the list lacks is declined as typed; nothing for an unknown code.
 */
export function nameOfLanguage(given: string | undefined, name: LanguageCase = 'nominative'): Bilingual | undefined {
  const typed = (given ?? '').trim()
  const language = BY_CODE.get(codeOfLanguage(typed) ?? '')
  if (language !== undefined) return { cnr: language[name], en: language.en }
  return isCode(typed) ? undefined : { cnr: declineTyped(typed)[name], en: typed }
}

function isCode(typed: string): boolean {
  return /^[a-z]{0,3}$/i.test(typed)
}

// Names of languages are adjectives (klingonski) or do not change (esperanto is the table's).
function declineTyped(nominative: string): Forms {
  if (!/ki$/iu.test(nominative)) {
    return { nominative, genitive: nominative, locative: nominative, instrumental: nominative }
  }
  const { genitive, locative, instrumental } = declineMasculineAdjective(nominative, false).forms
  return { nominative, genitive, locative, instrumental }
}
