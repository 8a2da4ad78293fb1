import { PRACTICE_PREFIX, type InstallationKind } from '../staff/installationKind.ts'
import { success, type Result } from '../result/result.ts'
import { readCaseMark, readMarkInRegister } from './caseMark.ts'

/** Where and when a mark is typed; `register`: which one number and year alone are of. */
type Typed = Readonly<{ kind: InstallationKind; today: string; register?: string }>

/**
 * A mark of the own register as it is kept. In practice it begins as no mark of a register does, typed or not, so that no file of
 * practice can be taken for one of the office. Errors: as `readCaseMark`.
 */
export function readOwnMark(value: string, { kind, today, register }: Typed): Result<string> {
  const isPractice = kind === 'practice'
  const plain = isPractice && value.startsWith(PRACTICE_PREFIX) ? value.slice(PRACTICE_PREFIX.length) : value
  const year = Number(today.slice(0, 4))
  const read = register === undefined ? readCaseMark(plain, year) : readMarkInRegister(plain, register, year)
  if (!read.ok) return read
  return success(isPractice ? `${PRACTICE_PREFIX}${read.value.display}` : read.value.display)
}
