/** Codes of what can be wrong with a template; texts under `documents.template.` in the locales. */
export type TemplateErrorCode =
  | 'template.unreadable'
  | 'template.unknownPlaceholder'
  | 'template.unknownCondition'
  | 'template.unknownList'
  | 'template.unknownPart'
  | 'template.unknownClause'
  | 'template.unknownLegalBasis'
  | 'template.missingPair'
  | 'template.unbalanced'
  | 'template.malformedTag'
  | 'template.wrongFormCount'
  | 'template.notInForce'
  | 'template.versionsDoNotFollow'
  | 'template.languageNotSet'

/** A template is a part of the program, so a faulty one is a bug and throws, naming the block at fault. */
export class TemplateError extends Error {
  readonly code: TemplateErrorCode
  readonly place: string
  readonly detail: string

  constructor(code: TemplateErrorCode, place: string, detail = '') {
    super(`${code} at ${place}${detail === '' ? '' : `: ${detail}`}`)
    this.name = 'TemplateError'
    this.code = code
    this.place = place
    this.detail = detail
  }
}
