/** Our own language ids: Montenegrin in Latin script (the source), the same in Cyrillic (derived by rule), English. */
export const LANGUAGES = ['cnr', 'cnr-Cyrl', 'en'] as const
/** One of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number]

/**
 * The tag (BCP 47) under which browsers, ICU and i18next know a language: they have the two scripts of Montenegrin only
 * under Serbian, and rewrite `cnr-Cyrl`. These stay as they are and take the right plural forms.
 */
export const LOCALE_TAGS = {
  cnr: 'sr-Latn-ME',
  'cnr-Cyrl': 'sr-Cyrl-ME',
  en: 'en',
} as const satisfies Readonly<Record<Language, string>>
