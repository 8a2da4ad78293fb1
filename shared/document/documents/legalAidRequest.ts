import json from '../../../resources/templates/legal-aid-request.json' with { type: 'json' }
import { samePair } from '../words.ts'
import { defineLetter } from './defineLetter.ts'
import { composePersonalData } from './personalData.ts'

/** Request for free legal aid; a sealed applicant's identity goes to the service under separate cover. */
export const legalAidRequest = defineLetter(json, {
  words: { texts: ['claimant.data'] },
  fill: ({ context: { claimant } }) => ({
    scope: { texts: { 'claimant.data': claimant.sealed === true ? samePair('') : composePersonalData(claimant) } },
  }),
})
