import json from '../../../resources/templates/expert-report-request.json' with { type: 'json' }
import { headByCode } from '../../domain/legal/heads.ts'
import type { Person } from '../../domain/caseFile/person.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { displayNameOf } from '../sentences/party.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import { personsOf } from './caseContext.ts'
import { CLAIMED_HEAD_VOCABULARY, listClaimedHeads } from './claimedHeads.ts'
import { defineLetter } from './defineLetter.ts'
import type { LetterContext } from './letterContext.ts'
import { composeLetterParts } from './letterParts.ts'
import { composeEmblemPlace } from './emblemPlace.ts'

/** Expert examination of the damage: the prosecutor's order before the indictment, a proposal to the court after it. */
export const expertReportRequest = defineLetter(json, {
  words: {
    flags: [
      'hasMaterial',
      'hasNonMaterial',
      'hasHeads',
      'examination',
      'protection',
      'experts.known',
      'experts.several',
      'expert.financialBlank',
      'expert.medicalBlank',
      'delivery.counsel',
    ],
    lists: {
      experts: createVocabulary({ texts: ['number', 'expert.data'] }),
      material: CLAIMED_HEAD_VOCABULARY,
      nonMaterial: CLAIMED_HEAD_VOCABULARY,
    },
    parts: ['signProsecutor'],
  },
  fill: (letter) => {
    const { claim, file } = letter.context
    const nonMaterial = claim.heads.filter(({ code }) => headByCode(code).kind === 'nonMaterial')
    const material = claim.heads.filter((head) => !nonMaterial.includes(head))
    const experts = personsOf(file, 'expert')
    const isOrder = !isIndicted(letter)
    // Only what was suffered in person is examined on the person.
    const examination = nonMaterial.length > 0 || claim.heads.length === 0
    return {
      scope: {
        flags: {
          hasMaterial: material.length > 0,
          hasNonMaterial: nonMaterial.length > 0,
          hasHeads: claim.heads.length > 0,
          examination,
          protection: examination || isShielded(letter),
          'experts.known': experts.length > 0,
          'experts.several': experts.length > 1,
          'expert.financialBlank': experts.length === 0 && (material.length > 0 || claim.heads.length === 0),
          'expert.medicalBlank': experts.length === 0 && nonMaterial.length > 0,
          // The order is served on the parties too (ZKP 137/1).
          'delivery.counsel': isOrder && personsOf(file, 'defenceCounsel').length > 0,
        },
      },
      lists: {
        experts: experts.map((expert, index) =>
          createScope({ texts: { number: samePair(String(index + 1)), 'expert.data': expertData(expert) } }),
        ),
        material: closed(listClaimedHeads(letter, material)),
        nonMaterial: closed(listClaimedHeads(letter, nonMaterial)),
      },
      parts: {
        // At every stage it is written by the prosecution.
        emblem: composeEmblemPlace(letter.context.prosecution),
        signProsecutor: composeLetterParts(letter, false)['signOffice'] ?? [],
      },
    }
  },
})

function isShielded({ context: { claimant } }: LetterContext): boolean {
  return claimant.sealed === true || claimant.interpreter !== undefined || claimant.understandsMontenegrin === false
}

function isIndicted({ context: { file }, date }: LetterContext): boolean {
  const { indictment } = file.proceedings
  return indictment !== undefined && indictment.date <= date
}

function expertData(expert: Person): Bilingual {
  const { occupation } = expert
  return occupation === undefined ? displayNameOf(expert) : joinPairs([displayNameOf(expert), occupation], ', ')
}

// These lists end their sentence; those of an operative part go on.
function closed(heads: ReturnType<typeof listClaimedHeads>): ReturnType<typeof listClaimedHeads> {
  return heads.map((head, index) =>
    index < heads.length - 1 ? head : { ...head, texts: { ...head.texts, 'head.end': wordPair('stop') } },
  )
}
