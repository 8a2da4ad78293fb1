/** What an erasure of a case file counts: its things by kind, and the entries of its journal, which stay without their text. */
export const ERASED_KINDS = [
  'people',
  'claims',
  'evidence',
  'attachments',
  'orders',
  'papers',
  'drafts',
  'entries',
] as const
/** One of `ERASED_KINDS`. */
export type ErasedKind = (typeof ERASED_KINDS)[number]
