/** Why a document is not made; texts under `documents.refusal.` in the locales. */
export type RefusalCode =
  | 'document.glyphMissing'
  | 'document.fontForeign'
  | 'document.textUntagged'
  | 'document.markUntagged'
  | 'document.languageMissing'
  | 'document.altMissing'
  | 'document.translationMissing'
  | 'document.cancelled'

/**
 * The document cannot be made as an archive would accept it. `params` name the place and the sign at fault, never
 * the text around it, so that the message may be shown and logged.
 */
export class DocumentRefusal extends Error {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'DocumentRefusal'
    this.code = code
    this.params = params
  }
}
