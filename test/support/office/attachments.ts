import { createHash } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import type { CustodyNote } from '../../../shared/domain/caseFile/attachment.ts'
import type { TestOffice } from './testOffice.ts'

export const CUSTODY = { from: 'vještak Ž. P.', on: '2026-06-10', original: 'u spisu, list 84–97' }

/** Bytes that are the same in every run and do not repeat: `size` of them, after `head`. */
export function someBytes(size: number, head = '%PDF-1.7\n'): Buffer {
  const bytes = Buffer.alloc(size)
  for (let at = 0, block = 0; at < size; at += 32, block += 1)
    createHash('sha256').update(String(block)).digest().copy(bytes, at)
  bytes.write(head, 'latin1')
  return bytes
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Writes a file beside the data of the office, and answers its path. */
export function fileWith(office: TestOffice, name: string, bytes: Uint8Array): string {
  const path = join(office.folder, name)
  writeFileSync(path, bytes)
  return path
}

/** Attaches a file by the dialog; answers what the case file then shows of it. */
export async function attach(
  office: TestOffice,
  caseId: CaseId,
  evidence: string,
  path: string,
  custody: CustodyNote = CUSTODY,
): Promise<Output<'caseFile.open'>['attachments'][number]> {
  office.dialog.open = path
  await office.ask('attachment.attach', { caseId, evidence, custody })
  const { attachments } = await office.ask('caseFile.open', { caseId })
  const found = attachments.findLast((one) => one.evidence === evidence)
  if (found === undefined) throw new Error('not attached')
  return found
}

/** The whole of an attached file, read as the window reads it. */
export async function readAll(office: TestOffice, target: Input<'attachment.open'>): Promise<Buffer> {
  const { size } = await office.ask('attachment.open', target)
  const parts: Uint8Array[] = []
  for (let from = 0; from < size; from += 1_000_000) {
    parts.push((await office.ask('attachment.read', { ...target, from, length: 1_000_000 })).bytes)
  }
  return Buffer.concat(parts)
}

/** What lies on the disk of attached files. */
export function storedNames(office: TestOffice): readonly string[] {
  try {
    return readdirSync(join(office.folder, 'attachments'))
  } catch {
    return []
  }
}
