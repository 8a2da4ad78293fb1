import cnr from '../../resources/locales/cnr/menu.json' with { type: 'json' }
import en from '../../resources/locales/en/menu.json' with { type: 'json' }
import { toCyrillicNamespaces } from '../../shared/text/cyrillicMessages.ts'
import { createI18n, createTranslate } from '../../shared/text/i18n.ts'
import type { Language } from '../../shared/text/language.ts'
import type { NameIn } from '../../shared/text/messageKey.ts'

/** What the program says outside its window, in one language: the menu, and the word to one who starts it twice. */
export function loadMenuTexts(language: Language): (key: NameIn<'menu'>) => string {
  const written = { menu: language === 'en' ? en : cnr }
  const shown = language === 'cnr-Cyrl' ? toCyrillicNamespaces(written) : written
  const translate = createTranslate<NameIn<'menu'>>(
    createI18n({ namespaces: ['menu'], resources: { [language]: shown }, language }),
  )
  return (key) => translate(key, {}, language)
}
