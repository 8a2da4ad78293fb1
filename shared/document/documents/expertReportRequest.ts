import json from '../../../resources/templates/expert-report-request.json' with { type: 'json' }
import { headByCode } from '../../domain/legal/heads.ts'
import { displayNameOf } from '../sentences/party.ts'
import { word } from '../words.ts'
import { personsOf } from './caseContext.ts'
import { CLAIMED_HEAD_VOCABULARY, listClaimedHeads } from './claimedHeads.ts'
import { defineLetter } from './defineLetter.ts'
import { composeLetterParts } from './letterParts.ts'

/** Expert examination of the damage: the prosecutor's order before the indictment, a proposal to the court after it. */
export const expertReportRequest = defineLetter(json, {
  words: {
    texts: ['expert'],
    flags: ['hasMaterial', 'hasNonMaterial', 'hasHeads'],
    lists: { material: CLAIMED_HEAD_VOCABULARY, nonMaterial: CLAIMED_HEAD_VOCABULARY },
    parts: ['signProsecutor'],
  },
  fill: (letter) => {
    const { claim, file } = letter.context
    const nonMaterial = claim.heads.filter(({ code }) => headByCode(code).kind === 'nonMaterial')
    const material = claim.heads.filter((head) => !nonMaterial.includes(head))
    const expert = personsOf(file, 'expert')[0]
    return {
      scope: {
        texts: { expert: expert === undefined ? word('blank') : displayNameOf(expert) },
        flags: {
          hasMaterial: material.length > 0,
          hasNonMaterial: nonMaterial.length > 0,
          hasHeads: claim.heads.length > 0,
        },
      },
      lists: {
        material: closed(listClaimedHeads(letter, material)),
        nonMaterial: closed(listClaimedHeads(letter, nonMaterial)),
      },
      parts: { signProsecutor: composeLetterParts(letter, false)['signOffice'] ?? [] },
    }
  },
})

// These lists end their sentence; those of an operative part go on.
function closed(heads: ReturnType<typeof listClaimedHeads>): ReturnType<typeof listClaimedHeads> {
  return heads.map((head, index) =>
    index < heads.length - 1 ? head : { ...head, texts: { ...head.texts, 'head.end': word('stop') } },
  )
}
