/** Our own language ids: Montenegrin in Latin script (the source), the same in Cyrillic (derived by rule), English. */
export const LANGUAGE_IDS = ['cnr', 'cnr-Cyrl', 'en'] as const
/** One of `LANGUAGE_IDS`. */
export type LanguageId = (typeof LANGUAGE_IDS)[number]
