/** A text in Montenegrin Latin, which is authoritative, and in English, an information translation. */
export type Bilingual = Readonly<{ cnr: string; en: string }>
