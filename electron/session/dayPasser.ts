import type { CaseTables } from '../db/caseTables.ts'
import { StorageError, toStorageError } from '../db/storageError.ts'
import type { SessionResources } from './sessionResources.ts'

/** Files brought up to date before a call is answered, and then between two calls: few enough that none is held up. */
const FILES = 10

/**
 * What was shared until yesterday is taken out. A day of hearing passes without an act, and a new version of the program may have other tables. On the first call of a
 * day, and after a day was closed or opened, the work that waits is brought up to date: a few files at once, the others
 * behind the answer, after which the window is told.
 */
export function createDayPasser(
  today: () => string,
  told: Readonly<{ isOpen(resources: SessionResources): boolean; passed(): void }>,
): (resources: SessionResources) => void {
  const days = new WeakMap<SessionResources['keys'], string>()
  return (resources) => {
    const day = today()
    if (resources.cases === undefined) return
    const { tables } = resources.cases
    if (days.get(resources.keys) === day && !tables.takeExpiredWork()) return
    days.set(resources.keys, day)
    if (!passDay(tables, day)) return
    const goOn = (): void => {
      if (!told.isOpen(resources)) return
      if (passDay(tables, day)) setImmediate(goOn)
      else told.passed()
    }
    setImmediate(goOn)
  }
}

/** Whether there may be more. Where the disk is full or the file damaged, nothing is brought up to date, and reading goes on. */
function passDay(tables: CaseTables, day: string): boolean {
  try {
    tables.shares.expire(day)
    return tables.refreshWork(day, FILES)
  } catch (error) {
    // Behind an answer nobody would catch it: a page that is not what was written is told by the call that meets it.
    const fault = toStorageError(error)
    if (fault instanceof StorageError) return false
    throw fault
  }
}
