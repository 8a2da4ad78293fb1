import type { ReceivedInCore } from '../core/receivedInCore.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import type { AttachmentFiles } from '../files/attachments/attachmentFiles.ts'
import type { KeyDerivation } from '../vault/kdf.ts'
import type { BackupWorkers, SessionBackups } from './backups.ts'
import type { Ceremony } from './ceremony.ts'
import type { Erasing } from './erasing.ts'
import type { FileChecks } from './fileChecks.ts'
import type { KeyRotation } from './keyRotation.ts'
import type { Lease } from './lease.ts'
import type { OpenSession } from './openSession.ts'
import type { ExportWorkers, SessionExports } from './sessionExports.ts'
import type { StaffChanges } from './staffChanges.ts'
import type { JournalVerification } from './verification.ts'

export type SessionOptions = Readonly<{
  folder: string
  /** What the installation in it is for; one of the other kind is refused. */
  kind: InstallationKind
  now: () => Date
  elapsed: () => number
  /** Milliseconds for which the machine has been running, by a clock that nobody sets. */
  uptime: () => number
  /** The calendar date by which deadlines are shown. */
  today: () => string
  kdf: KeyDerivation
  /** The entry of the thread that checks databases and journals. */
  storageWorker: URL
  /** The entries of the threads that encrypt and decrypt attached files, and that write what leaves. */
  attachmentWorker: URL
  exportWorkers: ExportWorkers
  /** The file that the program was opened with. */
  received?: ReceivedInCore
  /** Ends with every lock. */
  ceremony: Pick<Ceremony, 'cancel'>
  /** The entries of the threads that copy the data and prove copies. */
  backupWorkers: BackupWorkers
  /** Told when a signed-in person is no longer there. */
  onLocked: () => void
  /** Told when the state has changed without a call. */
  onStateChanged: () => void
  /** Told when the copies of the office have changed without a call. */
  onBackups: () => void
}>

/** A signed-in person: the open files, what runs in the background, and the time in which calls count. */
export type ActiveSession = Readonly<{
  session: OpenSession
  checks: FileChecks
  verification: JournalVerification
  exports: SessionExports
  backups: SessionBackups
  erasing: Erasing
  staff: StaffChanges
  rotation: KeyRotation
  attachments: AttachmentFiles
  lease: Lease
  timers: readonly NodeJS.Timeout[]
}>
