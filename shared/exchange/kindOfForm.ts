import { PRACTICE_PREFIX, type InstallationKind } from '../domain/staff/installationKind.ts'
import type { NaknadaCase } from './naknadaCase.ts'

/**
 * What kind of installation a form is of: practice where it says so, or where a mark of the file begins as only those of
 * practice do, so that a form from which the word was taken is still known. Never fails.
 */
export function kindOfForm({ practice, case: { courtMark, prosecutionMark } }: NaknadaCase): InstallationKind {
  const isMarked = [courtMark, prosecutionMark].some((mark) => mark?.startsWith(PRACTICE_PREFIX) === true)
  return practice === true || isMarked ? 'practice' : 'real'
}
