import json from '../../../resources/templates/support-referral.json' with { type: 'json' }
import { consentsToShare } from '../../domain/caseFile/shareConsent.ts'
import { defineLetter } from './defineLetter.ts'

/** Referral to support services: no story, no place of stay, and only with consent. */
export const supportReferral = defineLetter(json, {
  words: { flags: ['consent'] },
  fill: ({ context: { claimant } }) => ({
    scope: { flags: { consent: consentsToShare(claimant, 'supportServices') } },
  }),
})
