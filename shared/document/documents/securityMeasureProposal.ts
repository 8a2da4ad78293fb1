import json from '../../../resources/templates/security-measure-proposal.json' with { type: 'json' }
import type { Claim } from '../../domain/caseFile/claim.ts'
import { composeCitation } from '../sentences/citation.ts'
import { displayNameOf } from '../sentences/party.ts'
import { createScope, createVocabulary, type Scope } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { personById } from './caseContext.ts'
import { defineLetter } from './defineLetter.ts'
import { formatAmountPair } from './amountPairs.ts'
import type { LetterContext } from './letterContext.ts'
import { composeLetterParts } from './letterParts.ts'
import type { Bilingual } from '../../text/bilingual.ts'

type Measure = NonNullable<Claim['measures']>[number]

const BASES = {
  '243': 'measure.interim',
  '244': 'measure.earlyReturn',
  '245': 'measure.thirdParties',
  '481': 'confiscation.interim',
} as const

/** Proposal of interim measures: by the injured side (ZKP 243–245), or by the prosecutor where all rest on 481. */
export const securityMeasureProposal = defineLetter(json, {
  words: {
    texts: ['gain'],
    flags: ['byProsecutor', 'gain.known', 'hasMeasures', 'thirdParty'],
    lists: {
      measures: createVocabulary({ texts: ['number', 'target', 'measure.object', 'measure.basis', 'measure.reasons'] }),
    },
    parts: ['signProposer'],
  },
  dated: ({ claim }) => claim.measures?.find((measure) => measure.date !== undefined)?.date,
  fill: (letter) => {
    const { claim, file } = letter.context
    const measures = claim.measures ?? []
    const byProsecutor = measures.length > 0 && measures.every(({ basis }) => basis === '481')
    const parts = composeLetterParts(letter, false)
    return {
      scope: {
        texts: { gain: formatAmountPair(file.proceedings.gainCents ?? 0) },
        flags: {
          byProsecutor,
          'gain.known': file.proceedings.gainCents !== undefined,
          hasMeasures: measures.length > 0,
          thirdParty: measures.some(({ basis }) => basis === '245'),
        },
      },
      lists: { measures: measures.map((measure, index) => measureScope(letter, measure, index)) },
      parts: { signProposer: (byProsecutor ? parts['signOffice'] : parts['signClaimant']) ?? [] },
    }
  },
})

function measureScope({ context, date }: LetterContext, measure: Measure, index: number): Scope {
  const key = BASES[measure.basis]
  const basis: Bilingual = { cnr: composeCitation(key, 'cnr', date), en: composeCitation(key, 'en', date) }
  return createScope({
    texts: {
      number: samePair(String(index + 1)),
      target: displayNameOf(personById(context.file, measure.target)),
      'measure.object': unstopped(measure.object),
      'measure.basis': basis,
      'measure.reasons': measure.reasons ?? wordPair('measure.reasonsBlank'),
    },
  })
}

// The template closes the sentence; a typed full stop would stand twice.
function unstopped({ cnr, en }: Bilingual): Bilingual {
  return { cnr: cnr.replace(/\.\s*$/, ''), en: en.replace(/\.\s*$/, '') }
}
