import type { AttachmentKind } from '../../../shared/domain/caseFile/attachment.ts'

/** Kinds of attached files by the names that other programs know them by (IANA). */
export const MEDIA_TYPES: Readonly<Record<AttachmentKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  other: 'application/octet-stream',
}

/** The kind of a file that came with a packet. */
export function kindOfMedia(type: string): AttachmentKind {
  const found = Object.entries(MEDIA_TYPES).find(([, name]) => name === type)
  return found === undefined ? 'other' : (found[0] as AttachmentKind)
}
