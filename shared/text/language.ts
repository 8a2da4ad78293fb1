/** Our own language ids: Montenegrin in Latin script (the source), the same in Cyrillic (derived by rule), English. */
export const LANGUAGES = ['cnr', 'cnr-Cyrl', 'en'] as const
/** One of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number]

/** Tags for pages of the screen: browsers know the two scripts of Montenegrin only under Serbian (BCP 47). */
export const HTML_TAGS = {
  cnr: 'sr-Latn-ME',
  'cnr-Cyrl': 'sr-Cyrl-ME',
  en: 'en',
} as const satisfies Readonly<Record<Language, string>>
