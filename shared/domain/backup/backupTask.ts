import { daysBetween, type CalendarDate } from '../../time/calendarDate.ts'

/** After so many days without a copy that was proven, somebody must look after it. Source: product, backups with proof. */
export const PROOF_DAYS = 7

/** What a copy of the data has come to: made, opened and found whole, opened and not whole, or not made at all. */
export type BackupState = 'copied' | 'proven' | 'broken' | 'failed'

/** A copy as it is judged; `madeOn` is the day it was made, or was to be. */
export type JudgedBackup = Readonly<{ state: BackupState; madeOn: CalendarDate; provenOn?: CalendarDate | undefined }>

/** What is wrong with the copies of an office as a whole. */
export type BackupTask = 'noFolder' | 'failed' | 'broken' | 'never' | 'stale'

/**
 * What somebody has to do about the copies: choose a folder for them, see why the last one failed or is broken, or have one
 * proven, where none was within `PROOF_DAYS` days. `backups`: the newest first. Undefined where all is well.
 * A first copy that was made within those days waits for its proof and asks nothing of anybody.
 * Source: product, backups with proof; settled lines on backups. Errors: none.
 */
export function findBackupTask(
  hasFolder: boolean,
  backups: readonly JudgedBackup[],
  today: CalendarDate,
): BackupTask | undefined {
  if (!hasFolder) return 'noFolder'
  const [last] = backups
  if (last === undefined) return 'never'
  if (last.state === 'failed') return 'failed'
  // What waits for its proof says nothing against the one before it that was found broken.
  const judged = backups.find(({ state }) => state !== 'copied')
  if (judged?.state === 'broken') return 'broken'
  const proven = backups
    .flatMap(({ provenOn }) => provenOn ?? [])
    .sort()
    .at(-1)
  const since = proven ?? backups.at(-1)?.madeOn ?? today
  return daysBetween(since, today) > PROOF_DAYS ? 'stale' : undefined
}

/** Whether the data can be brought back as they were within the last `PROOF_DAYS` days: a copy of them was proven in that time. Source: as above. Errors: none. */
export function isProvenLately(backups: readonly JudgedBackup[], today: CalendarDate): boolean {
  return backups.some(({ provenOn }) => provenOn !== undefined && daysBetween(provenOn, today) <= PROOF_DAYS)
}
