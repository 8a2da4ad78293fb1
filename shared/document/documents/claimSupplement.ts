import json from '../../../resources/templates/claim-supplement.json' with { type: 'json' }
import { describeFinding, findingsOn, type Finding } from '../../domain/claim/finding.ts'
import { checkGate } from '../../domain/claim/gate.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import { createScope, createVocabulary, type Scope } from '../template/vocabulary.ts'
import { wordPair } from '../words.ts'
import type { CaseContext } from './caseContext.ts'
import { CLAIMED_HEAD_VOCABULARY, listClaimedHeads, composeClaimTable } from './claimedHeads.ts'
import { defineLetter } from './defineLetter.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** The claim as now specified, and what the gate still misses as lines to be filled in (ZKP 236/3). */
export const claimSupplement = defineLetter(json, {
  words: {
    flags: ['open'],
    lists: {
      heads: CLAIMED_HEAD_VOCABULARY,
      findings: createVocabulary({ texts: ['finding.place', 'finding.remedy'] }),
    },
    parts: ['claimTable'],
  },
  fill: (letter) => {
    const findings = findMissing(letter.context)
    return {
      scope: { flags: { open: findings.length > 0 } },
      lists: {
        heads: listClaimedHeads(letter),
        findings: findings.map((finding) => createFindingScope(letter.context, finding)),
      },
      parts: { claimTable: [composeClaimTable(letter)] },
    }
  },
})

const HEAD_FIELD = /\.heads\.(\d+)(?:\.|$)/

// Only what the motion itself can mend: the heads. Defects of dates and people are mended in the program.
function findMissing({ file, claim, on }: CaseContext): readonly Finding[] {
  return findingsOn(checkGate(file, claim.id).findings, on).filter(
    ({ severity, field }) => severity === 'blocker' && HEAD_FIELD.test(field),
  )
}

function createFindingScope({ claim, on }: CaseContext, found: Finding): Scope {
  const index = Number(HEAD_FIELD.exec(found.field)?.[1] ?? 0)
  const head = claim.heads[index]
  const place: Bilingual =
    head === undefined
      ? wordPair('blank')
      : wordPair('finding.head', { number: String(index + 1), head: headByCode(head.code, on).name })
  return createScope({ texts: { 'finding.place': place, 'finding.remedy': describeFinding(found).remedy } })
}
