import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { HTML_TAGS, LANGUAGES, type Language } from '../../shared/text/language.ts'
import { formatAmountShort } from '../../shared/format/amount.ts'
import { formatShortDate } from '../../shared/format/date.ts'
import { pluralCategory } from '../../shared/text/pluralCategory.ts'
import { cyrillicMessages, signInFiles, messagesOf, type LocaleFiles } from './messages.ts'

// i18next passes ids through Intl, which rewrites `cnr-Cyrl` to `sr-Cyrl-ME` and lowers the rest; this one is kept as it is.
const IDS = { cnr: 'cnr', 'cnr-Cyrl': 'cnrcyrl', en: 'en' } as const satisfies Record<Language, string>

const files: LocaleFiles[] = [signInFiles]

/** Starts with one language; the others are read from the bundle, and Cyrillic derived, when they are first shown. */
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
    resources: { [IDS[language]]: { translation: allMessages(files, language) } },
  })
  applyOwnRules()
  setHtmlLanguage(language)
}

/** More messages, of a part of the program that is loaded later, in every language that is in use. */
export function addMessages(more: LocaleFiles): void {
  files.push(more)
  for (const language of LANGUAGES) {
    if (!i18next.hasResourceBundle(IDS[language], 'translation')) continue
    i18next.addResources(IDS[language], 'translation', allMessages([more], language))
  }
}

/** Switches every visible text at once. */
export function switchLanguage(language: Language): void {
  const id = IDS[language]
  if (!i18next.hasResourceBundle(id, 'translation')) {
    i18next.addResourceBundle(id, 'translation', allMessages(files, language))
  }
  if (i18next.language !== id) void i18next.changeLanguage(id)
  setHtmlLanguage(language)
}

function allMessages(groups: readonly LocaleFiles[], language: Language): Record<string, string> {
  const messages = groups.map((group) =>
    language === 'cnr-Cyrl' ? cyrillicMessages(group) : messagesOf(group, language),
  )
  return Object.assign({}, ...messages) as Record<string, string>
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
  document.documentElement.lang = HTML_TAGS[language]
}
