import type { AttachmentKind } from '../../../shared/domain/caseFile/attachment.ts'

/** How far into a file its kind is looked for; a PDF may have other bytes before its head. */
export const HEAD_BYTES = 1024

const STARTS: readonly (readonly [AttachmentKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OF_A_DOCX = ['[Content_Types].xml', 'word/', '_rels/.rels', 'docProps/']

/** What a file is, by its first bytes; what it calls itself counts for nothing. */
export function findFileKind(head: Uint8Array): AttachmentKind {
  const known = STARTS.find(([, bytes]) => startsWith(head, bytes))
  if (known !== undefined) return known[0]
  const text = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1')
  if (text.includes('%PDF-')) return 'pdf'
  return startsWith(head, ZIP) && OF_A_DOCX.some((name) => text.includes(name)) ? 'docx' : 'other'
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte)
}
