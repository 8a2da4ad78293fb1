import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/contract/roles.ts'
import { formatAmountShort } from '../../shared/format/amount.ts'
import { formatShortDate } from '../../shared/format/date.ts'
import { pluralCategory } from '../../shared/text/pluralCategory.ts'
import { cyrillicMessages, messagesOf } from './messages.ts'

// i18next passes ids through Intl, which rewrites `cnr-Cyrl` to `sr-Cyrl-ME` and lowers the rest; this one is kept as it is.
const IDS = { cnr: 'cnr', 'cnr-Cyrl': 'cnrcyrl', en: 'en' } as const
const HTML_LANG = { cnr: 'sr-Latn-ME', 'cnr-Cyrl': 'sr-Cyrl-ME', en: 'en' } as const

/** Loads the languages; synchronous, because everything is in the bundle. Cyrillic is derived when it is first shown. */
export function startTranslations(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: IDS[language],
    supportedLngs: Object.values(IDS),
    load: 'currentOnly',
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      cnr: { translation: messagesOf('cnr') },
      en: { translation: messagesOf('en') },
    },
  })
  applyOwnRules()
  switchLanguage(language)
}

/** Switches every visible text at once. */
export function switchLanguage(language: Language): void {
  const id = IDS[language]
  if (language === 'cnr-Cyrl' && !i18next.hasResourceBundle(id, 'translation')) {
    i18next.addResourceBundle(id, 'translation', cyrillicMessages())
  }
  void i18next.changeLanguage(id)
  setHtmlLanguage(language)
}

/** Our id of the language i18next shows. */
export function languageOf(id: string): Language {
  if (id === 'en') return 'en'
  return id === IDS['cnr-Cyrl'] ? 'cnr-Cyrl' : 'cnr'
}

// Plural rules and formats are our own: the ICU inside Electron knows no Montenegrin.
function applyOwnRules(): void {
  const { formatter } = i18next.services
  const pluralResolver: unknown = i18next.services.pluralResolver
  Object.assign(pluralResolver as object, {
    getSuffix: (id: string, count: number) => `_${pluralCategory(Math.abs(count), languageOf(id))}`,
  })
  formatter?.add('date', (value: unknown, id) => formatShortDate(String(value), languageOf(id ?? 'cnr')))
  formatter?.add('amount', (value: unknown, id) => formatAmountShort(Number(value), languageOf(id ?? 'cnr')))
}

function setHtmlLanguage(language: Language): void {
  document.documentElement.lang = HTML_LANG[language]
}
