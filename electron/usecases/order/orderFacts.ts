import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { sumDecision } from '../../../shared/domain/decision/totals.ts'
import { checkWordOf } from '../../../shared/domain/proof/checkWord.ts'
import type { PageSum } from '../../../shared/domain/proof/pageStatement.ts'
import type { ActFacts } from '../../documents/measureAct.ts'
import type { OrderStamp } from '../services.ts'
import { fingerprintOf } from './fingerprint.ts'

/** What the codes of an order's pages may tell of it: the sums awarded, the days to pay, the word of the payee's account. */
export function factsOfOrder(file: CaseFile, claimId: string, { number, issued }: OrderStamp): ActFacts {
  const found = file.claims.find(({ claim }) => claim.id === claimId)
  const { claim, decision } = found ?? {}
  if (claim === undefined || decision === undefined) return { number, issued, sums: [] }
  const payee = file.people.find(({ id }) => id === claim.claimant)
  // SECURITY: where a person is protected, no account is printed, and no word tells of one.
  const account = payee === undefined || payee.sealed === true ? undefined : payee.account
  return {
    ...{ number, issued, sums: sumsOf(claim, decision), days: decision.daysToPay },
    ...(account === undefined
      ? {}
      : { account: { number: account, word: checkWordOf(account, number, fingerprintOf) } }),
  }
}

function sumsOf(claim: Claim, decision: Decision): readonly PageSum[] {
  const total = { head: 0, cents: sumDecision(claim, decision).awardedCents }
  const heads = claim.heads.map(({ id }, at) => ({
    head: at + 1,
    cents: decision.heads.find(({ head }) => head === id)?.awardedCents ?? 0,
  }))
  return [total, ...heads].filter(({ cents }) => cents > 0)
}
