import { findReleased, findVerdictsOnClaim, isConvicted } from '../../domain/caseFile/verdicts.ts'
import { createPartyScope, describeParty } from '../sentences/party.ts'
import { createScope, createVocabulary, joinScopes, type Scope } from '../template/vocabulary.ts'
import { personById, type CaseContext } from './caseContext.ts'

/** The respondents who were not found guilty where another was: against each of them the claim is referred (ZKP 239/3). */
export const RELEASED_LISTS = {
  released: createVocabulary({
    texts: describeParty('released'),
    flags: ['released.rejected'],
    agreements: ['released'],
  }),
} as const

/** The items of `RELEASED_LISTS`; none where nobody was found guilty, for then the whole claim is referred by one sentence. */
export function createReleasedLists(
  context: CaseContext,
): Readonly<Record<keyof typeof RELEASED_LISTS, readonly Scope[]>> {
  const { file, claim } = context
  const { proceedings } = file
  if (!claim.respondents.some((id) => isConvicted(proceedings, claim, id))) return { released: [] }
  return {
    released: findReleased(proceedings, claim).map((id) => {
      const kinds = findVerdictsOnClaim(proceedings, claim, id)
      const flags = { 'released.rejected': kinds.every((kind) => kind === 'chargeRejected') }
      return joinScopes(createPartyScope('released', 'defendant', [personById(file, id)]), createScope({ flags }))
    }),
  }
}
