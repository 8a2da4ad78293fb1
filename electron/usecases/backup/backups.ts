import type { Output } from '../../../shared/contract/channels.ts'
import { LISTED_BACKUPS } from '../../../shared/contract/backup.ts'
import { findBackupTask, type JudgedBackup } from '../../../shared/domain/backup/backupTask.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'

/** The copies of the office, the newest first, and the folder they go to. */
export function listBackups({ office }: OfficeContext): Result<Output<'backup.list'>> {
  const folder = office.backups.folder()
  const backups = office.backups.list(LISTED_BACKUPS).map(({ provenAt, fault, file, ...row }) => ({
    ...row,
    ...(provenAt === null ? {} : { provenAt }),
    ...(fault === null ? {} : { fault }),
    ...(file === null ? {} : { file }),
  }))
  return success({ ...(folder === undefined ? {} : { folder }), backups })
}

/** The copies as they are judged, the newest first. */
export function judgedBackups(office: OfficeContext['office']): readonly JudgedBackup[] {
  return office.backups.list(LISTED_BACKUPS).map(({ state, madeAt, provenAt }) => ({
    state,
    madeOn: madeAt.slice(0, 10),
    ...(provenAt === null ? {} : { provenOn: provenAt.slice(0, 10) }),
  }))
}

/** What has to be done about the copies, and when one was last proven. */
export function findTask({ office, today }: OfficeContext): Result<Output<'backup.task'>> {
  const rows = office.backups.list(LISTED_BACKUPS)
  const task = findBackupTask(office.backups.folder() !== undefined, judgedBackups(office), today)
  const provenAt = rows
    .flatMap((row) => row.provenAt ?? [])
    .sort()
    .at(-1)
  return success({ ...(task === undefined ? {} : { task }), ...(provenAt === undefined ? {} : { provenAt }) })
}

/** Asks for the folder that copies go to from now on; one that cannot take them is not chosen. */
export async function chooseFolder({
  services,
  change,
}: OfficeContext): Promise<Result<Output<'backup.chooseFolder'>>> {
  const path = await services.chooseFolder()
  if (path === undefined) return success({ outcome: 'cancelled' })
  const fault = services.backups.placeFault(path)
  if (fault !== undefined) return failure(fault)
  change({ act: 'backup.folderChosen' }, ({ backups }) => {
    backups.chooseFolder(path)
  })
  return success({ outcome: 'chosen' })
}

/** Makes a copy of the data now. */
export async function makeBackup({ services }: OfficeContext): Promise<Result<Output<'backup.make'>>> {
  const made = await services.backups.make()
  return made.ok ? success({}) : made
}

/** How far the copy or the proof has come that runs in this session. */
export function readProgress({ services }: OfficeContext): Result<Output<'backup.progress'>> {
  const running = services.backups.progress()
  return success(running === undefined ? {} : { running })
}

/** Stops it; nothing of an unfinished copy is left. */
export function cancelBackup({ services }: OfficeContext): Result<Output<'backup.cancel'>> {
  services.backups.cancel()
  return success({})
}
