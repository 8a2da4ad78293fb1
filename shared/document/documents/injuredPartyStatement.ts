import json from '../../../resources/templates/injured-party-statement.json' with { type: 'json' }
import { samePair } from '../words.ts'
import { defineLetter } from './defineLetter.ts'

/** Record of what the injured party says when asked about the claim (ZKP 114/4); a claim filed later is not foretold. */
export const injuredPartyStatement = defineLetter(json, {
  words: { texts: ['minutes'], flags: ['claim.stands', 'made', 'minutes.known'] },
  dated: ({ claim }) => claim.askedAsWitness?.date,
  fill: ({ context: { claim }, date, known }) => ({
    scope: {
      texts: { minutes: samePair(claim.askedAsWitness?.minutes ?? '') },
      flags: {
        'claim.stands': claim.filed !== undefined && claim.withdrawn === undefined && (!known || claim.filed <= date),
        made: known,
        'minutes.known': claim.askedAsWitness?.minutes !== undefined,
      },
    },
  }),
})
