import cnrScreens from '../../resources/locales/cnr/screens.json' with { type: 'json' }
import cnrToday from '../../resources/locales/cnr/today.json' with { type: 'json' }
import enScreens from '../../resources/locales/en/screens.json' with { type: 'json' }
import enToday from '../../resources/locales/en/today.json' with { type: 'json' }
import { MESSAGE_FORMATS } from '../format/messageFormats.ts'
import type { Bilingual } from './bilingual.ts'
import { toCyrillic } from './cyrillic.ts'
import { createI18n, createTranslate, type MessageParams } from './i18n.ts'
import type { Language } from './language.ts'
import type { MessageKey } from './messageKey.ts'

const messages = createI18n({
  namespaces: ['screens', 'today'],
  resources: {
    cnr: { screens: cnrScreens, today: cnrToday },
    en: { screens: enScreens, today: enToday },
  },
  formats: MESSAGE_FORMATS,
})

const translate = createTranslate<MessageKey>(messages)

/** The words that lists have on the screen, for lists that leave the program, in one language. */
export function listWords(language: Language): Readonly<{
  t(key: MessageKey, params?: MessageParams): string
  pick(text: Bilingual): string
}> {
  const script = (text: string) => (language === 'cnr-Cyrl' ? toCyrillic(text) : text)
  return {
    t: (key, params = {}) => script(translate(key, params, language === 'en' ? 'en' : 'cnr')),
    pick: ({ cnr, en }) => (language === 'en' ? en || cnr : script(cnr)),
  }
}
