import type { CaseFile } from '../domain/caseFile/caseFile.ts'
import type { Decision } from '../domain/caseFile/decision.ts'
import type { InstallationKind } from '../domain/staff/installationKind.ts'
import type { ExchangeDecision, NaknadaCase } from './naknadaCase.ts'
import type { Remarks } from './remarks.ts'

/**
 * A case file in the exchange form, remarks included. Stages, acts and services are the program's own: they leave an
 * office as issued orders, not in this form. Never fails.
 */
export function fromCaseFile(
  file: CaseFile,
  { note, expect }: Remarks = {},
  kind: InstallationKind = 'real',
): NaknadaCase {
  const [first, ...further] = file.claims.flatMap(({ decision }) => (decision === undefined ? [] : [decision]))
  const payments = file.claims.flatMap((one) => paymentsOf(one, file.claims.length > 1))
  const ledger = file.claims.flatMap(({ claim, ledgerActs = [] }) =>
    ledgerActs.map((entry) => ({ claim: claim.id, entry })),
  )
  return {
    format: 'naknada-case',
    version: 1,
    ...(kind === 'practice' ? { practice: true } : {}),
    ...(note === undefined ? {} : { note }),
    case: file.proceedings,
    people: [...file.people],
    evidence: [...file.evidence],
    claims: file.claims.map(({ claim }) => claim),
    ...(file.duties === undefined || file.duties.length === 0 ? {} : { duties: [...file.duties] }),
    ...(first === undefined ? {} : { decision: fromDecision(first) }),
    ...(further.length === 0 ? {} : { decisions: further.map(fromDecision) }),
    ...(payments.length === 0 ? {} : { payments }),
    ...(ledger.length === 0 ? {} : { ledger }),
    ...(expect === undefined ? {} : { expect }),
  }
}

function fromDecision(decision: Decision): ExchangeDecision {
  return {
    ...decision,
    heads: decision.heads.map(({ referral, ...head }) => ({
      ...head,
      ...(referral === undefined
        ? {}
        : {
            referral: {
              noReliableBasis: referral.noReliableBasis ?? null,
              wouldDelay: referral.wouldDelay ?? null,
            },
          }),
    })),
  }
}

function paymentsOf({ claim, payments }: CaseFile['claims'][number], isNamed: boolean) {
  return payments.map((payment) => ({ ...payment, ...(isNamed ? { claim: claim.id } : {}) }))
}
