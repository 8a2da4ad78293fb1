import { sittingPanel } from '../../domain/caseFile/fileChanges.ts'
import { paired, type Block } from '../content/content.ts'
import { agreementOf, displayNameOf, createPartyScope, representativeRoleOf, wordBySex } from '../sentences/party.ts'
import { samePair, wordPair } from '../words.ts'
import { personById, personsOf, type CaseContext } from './caseContext.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** «, koju zastupa punomoćnica …», or nothing where nobody represents the claimant. */
export function composeRepresentation({ representative, claimant }: CaseContext): Bilingual {
  if (representative === undefined) return samePair('')
  const role = representativeRoleOf(representative)
  const who = wordPair(`who.${agreementOf([claimant]) === 'f' ? 'f' : 'm'}`)
  const party = createPartyScope('r', role, [representative]).texts['r.nominative'] ?? samePair('')
  return wordPair('represented', { who, representative: party })
}

/** Clerk and judge (or presiding judge) with «s.r.» (ZKP 378/2). */
export function composeSignatures(context: CaseContext, judgeId: string): Block {
  const judge = personById(context.file, judgeId)
  const clerk = personsOf(context.file, 'clerk')[0]
  const isPanel = sittingPanel(personsOf(context.file, 'panelMember')).length > 0
  const judgeKey = isPanel ? ('presidingJudge' as const) : ('judge' as const)
  const signed = [
    ...(clerk === undefined ? [] : [{ person: clerk, key: 'clerk' as const }]),
    { person: judge, key: judgeKey },
  ]
  return {
    kind: 'signatures',
    id: 'signatures',
    signatories: signed.map(({ person, key }) => ({
      role: paired(wordBySex(key, person), { bold: true }),
      name: paired(wordPair('signed', { name: displayNameOf(person) })),
    })),
  }
}
