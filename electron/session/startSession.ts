import { openAttachments } from './openAttachments.ts'
import type { ActiveSession, SessionOptions } from './activeSession.ts'
import { SessionBackups } from './backups.ts'
import { eraseAgain } from './carryErasures.ts'
import { createErasing } from './erasing.ts'
import { FileChecks } from './fileChecks.ts'
import { KeyRotation } from './keyRotation.ts'
import { Lease } from './lease.ts'
import type { OpenSession } from './openSession.ts'
import { openSessionExports } from './sessionExports.ts'
import { StaffChanges } from './staffChanges.ts'
import type { VaultAccess } from './vaultAccess.ts'
import { JournalVerification } from './verification.ts'

/** Notes who has come in, and begins what runs beside the files of that person. */
export function startSession(
  session: OpenSession,
  access: VaultAccess,
  options: SessionOptions,
): Omit<ActiveSession, 'timers'> {
  const { folder, storageWorker: worker, attachmentWorker, exportWorkers, backupWorkers, now, elapsed } = options
  const { onStateChanged, onBackups } = options
  const vault = () => access.document()
  session.recordSignIn(vault())
  const staff = new StaffChanges(session, access, () => now().toISOString())
  staff.tellCases(options.today())
  eraseAgain(session, options.today(), () => now().toISOString())
  session.copyEntries()
  const checks = new FileChecks({ session, folder, worker, vault, now, onChecked: onStateChanged })
  const officeKey = session.resources.office.key
  const onFound = (isIntact: boolean) => {
    session.record({ act: isIntact ? 'audit.verified' : 'audit.verifiedBroken' })
  }
  const verification = new JournalVerification({ folder, worker, officeKey, vault, onFound })
  const attachments = openAttachments(session, folder, attachmentWorker)
  const exports = openSessionExports(session, { folder, workers: exportWorkers, vault })
  const backups = new SessionBackups({ session, folder, workers: backupWorkers, vault, now, onChanged: onBackups })
  const rotation = new KeyRotation({ session, vault: access, folder, now, elapsed, onChanged: onBackups })
  checks.start()
  backups.start()
  rotation.start()
  const erasing = createErasing(session, folder, attachments)
  return { session, checks, verification, attachments, exports, backups, erasing, staff, rotation, lease: new Lease() }
}
