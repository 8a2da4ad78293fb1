import type { AttachmentKind } from '../domain/caseFile/attachment.ts'

/** A file attached to an item of evidence, as a list of exhibits tells of it: by its bytes, never by what it was called. */
export type ExhibitFile = Readonly<{
  evidence: string
  kind: AttachmentKind
  size: number
  sha256: string
  /** Unknown of a file that has none, or could not be read. */
  pages?: number | undefined
  /** The calendar date of its receipt. */
  received: string
}>

/** Where a bundle has its exhibits: the first page of each by the id of its evidence. */
export type BundlePlaces = Readonly<Record<string, number>>
