import cnr from '../../resources/locales/cnr/menu.json' with { type: 'json' }
import en from '../../resources/locales/en/menu.json' with { type: 'json' }
import { toCyrillicNamespaces } from '../../shared/text/cyrillicMessages.ts'
import { createI18n, translate } from '../../shared/text/i18n.ts'
import type { Language } from '../../shared/text/language.ts'

/** What the program says outside its window, in one language: the menu, and the word to one who starts it twice. */
export function loadMenuTexts(language: Language): (key: keyof typeof cnr) => string {
  const written = { menu: language === 'en' ? en : cnr }
  const shown = language === 'cnr-Cyrl' ? toCyrillicNamespaces(written) : written
  const messages = createI18n({ namespaces: ['menu'], resources: { [language]: shown }, language })
  return (key) => translate(messages, key, {}, language)
}
