import { AttachmentFiles } from '../files/attachments/attachmentFiles.ts'
import { attachmentFolderIn } from './dataFolder.ts'
import type { OpenSession } from './openSession.ts'

/**
 * The attached files of a session. What came in and was never entered goes, unless the database is not the newest: then its
 * rows may come back.
 */
export function openAttachments({ resources }: OpenSession, folder: string, worker: URL): AttachmentFiles {
  const attachments = new AttachmentFiles(attachmentFolderIn(folder), worker)
  const { cases } = resources
  if (cases !== undefined && cases.loss === undefined) attachments.sweep(cases.tables.attachments.everyFile())
  return attachments
}
