import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import { foldKey } from '../../../shared/text/fold.ts'

/**
 * Whoever decides signs: the signed-in judge's id in the file or, where the file does not name that judge yet, the id
 * under which main will enter the judge when the decision is saved.
 */
export function ownJudge(file: Pick<CaseFileView, 'people'>, person: Pick<Account, 'displayName'>): string {
  const own = file.people.find(
    ({ role, label }) => role === 'judge' && foldKey(label.cnr) === foldKey(person.displayName),
  )
  if (own !== undefined) return own.id
  let number = 1
  while (file.people.some(({ id }) => id === `j${String(number)}`)) number += 1
  return `j${String(number)}`
}
