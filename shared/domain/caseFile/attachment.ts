import { z } from 'zod'
import { isoDate, singleLine } from './fields.ts'

/** What a file attached to evidence is, by its content. */
export const ATTACHMENT_KINDS = ['pdf', 'jpeg', 'png', 'tiff', 'docx', 'other'] as const
/** One of `ATTACHMENT_KINDS`. */
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** The largest file that can be attached, in bytes. */
export const MAX_ATTACHMENT_BYTES = 200_000_000

/** Whether the program shows a file of this kind itself, a DOCX by its text alone; any other leaves it by export. */
export function isShownInside(kind: AttachmentKind): boolean {
  return kind !== 'other'
}

/** Whether a file of this kind is read in parts of its text, because it has no pages before it is printed. */
export function isReadInParts(kind: AttachmentKind): boolean {
  return kind === 'docx'
}

/** Whether the window draws a file of this kind from its bytes as one picture. */
export function isPicture(kind: AttachmentKind): kind is 'jpeg' | 'png' {
  return kind === 'jpeg' || kind === 'png'
}

/** How a file came into the case file: from whom, on which day, and where the original lies. Empty where nobody said so. */
export const custodyNote = z.strictObject({
  from: singleLine(200).optional(),
  on: isoDate,
  original: singleLine(300).optional(),
})
/** How a file came in, as read by `custodyNote`. */
export type CustodyNote = z.infer<typeof custodyNote>
