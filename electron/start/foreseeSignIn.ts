import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ForeseenSignIn } from '../../shared/contract/drawnSignIn.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import { stageIn } from '../backup/restoreStage.ts'
import { refuseUnsafeFile } from '../db/databaseFile.ts'
import { unsafePlaceOf } from '../session/folderSafety.ts'
import { readPreferences } from '../session/preferences.ts'
import { foreseeAccounts } from '../vault/foreseeAccounts.ts'

/**
 * From what the sign-in page can be drawn at once. Undefined where anything is unusual: a first run, practice, a restore, something
 * damaged or missing, an attempt that failed. Then the page waits for what `describeSession` says.
 */
export function foreseeSignIn(folder: string, kind: InstallationKind): ForeseenSignIn | undefined {
  if (kind !== 'real' || !isUsual(folder)) return undefined
  const found = foreseeAccounts(folder, kind)
  if (found === undefined) return undefined
  const { language, theme, textSize, lastPerson } = readPreferences(folder)
  const last = found.accounts.find(({ id }) => id === lastPerson)?.id
  return { language, theme, textSize, ...found, ...(last === undefined ? {} : { lastPerson: last }) }
}

function isUsual(folder: string): boolean {
  try {
    if (unsafePlaceOf(folder) !== undefined || existsSync(stageIn(folder))) return false
    refuseUnsafeFile(join(folder, 'office.db'))
    const { ways, lost } = JSON.parse(readFileSync(join(folder, 'attempts.json'), 'utf8')) as Attempts
    return lost === undefined && Object.values(ways).every(({ failures }) => failures === 0)
  } catch {
    return false
  }
}

type Attempts = Readonly<{ ways: Readonly<Record<string, Readonly<{ failures: number }>>>; lost?: object }>
