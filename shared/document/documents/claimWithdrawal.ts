import json from '../../../resources/templates/claim-withdrawal.json' with { type: 'json' }
import { defineLetter } from './defineLetter.ts'

/** Withdrawal of the claim, with what it means said before the signature (ZKP 237/1). */
export const claimWithdrawal = defineLetter(json, { dated: ({ claim }) => claim.withdrawn })
