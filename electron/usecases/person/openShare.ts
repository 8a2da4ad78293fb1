import { personIdentity, type PersonIdentity } from '../../../shared/domain/caseFile/identity.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { OwnShare } from '../../db/tables/shareTable.ts'
import type { CaseContext } from '../context.ts'

/**
 * The identity of a person who is shared with the one who is signed in. SECURITY: a sealed one opens by the wrap that was
 * made for this person alone; whatever a row says beside it opens nothing. Undefined where the wrap does not fit.
 */
export function openShare(
  { cases, openShared }: CaseContext,
  { identity }: PersonRecord,
  { caseId, person, wrappedKey }: OwnShare,
): PersonIdentity | undefined {
  if (identity !== undefined) return identity
  const sealed = cases.people.sealedTextOf(caseId, person)
  if (wrappedKey === null || sealed === undefined) return undefined
  const text = openShared(sealed.place, { wrappedKey, ciphertext: sealed.ciphertext })
  return text === undefined ? undefined : personIdentity.parse(JSON.parse(text))
}
