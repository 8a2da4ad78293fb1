/** Our own language ids: Montenegrin in Latin script (the source), the same in Cyrillic (derived by rule), English. */
export const LANGUAGES = ['cnr', 'cnr-Cyrl', 'en'] as const
/** One of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number]
