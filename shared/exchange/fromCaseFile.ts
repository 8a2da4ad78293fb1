import type { CaseFile, ClaimFile } from '../domain/caseFile/caseFile.ts'
import type { Decision } from '../domain/caseFile/decision.ts'
import type { InstallationKind } from '../domain/staff/installationKind.ts'
import type { ExchangeDecision, NaknadaCase } from './naknadaCase.ts'
import type { Remarks } from './remarks.ts'

/**
 * A case file in the exchange form, remarks included. Stages are the program's own: they follow from the acts. Never fails.
 */
export function fromCaseFile(
  file: CaseFile,
  { note, expect }: Remarks = {},
  kind: InstallationKind = 'real',
): NaknadaCase {
  const [first, ...further] = file.claims.flatMap(({ decision }) => (decision === undefined ? [] : [decision]))
  const payments = file.claims.flatMap((one) => paymentsOf(one, file.claims.length > 1))
  const ledger = listed(file, ({ ledgerActs = [] }) => ledgerActs)
  const acts = listed(file, (one) => one.acts)
  const services = listed(file, (one) => one.services)
  const enforcement = listed(file, (one) => one.enforcement ?? [])
  const nonCollection = listed(file, (one) => one.nonCollection ?? [])
  const stateCompensation = listed(file, (one) => one.stateSteps ?? [])
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
    ...(acts.length === 0 ? {} : { acts }),
    ...(services.length === 0 ? {} : { services }),
    ...(enforcement.length === 0 ? {} : { enforcement }),
    ...(nonCollection.length === 0 ? {} : { nonCollection }),
    ...(stateCompensation.length === 0 ? {} : { stateCompensation }),
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

function listed<Entry>({ claims }: CaseFile, entriesOf: (one: ClaimFile) => readonly Entry[]) {
  return claims.flatMap((one) => entriesOf(one).map((entry) => ({ claim: one.claim.id, entry })))
}

function paymentsOf({ claim, payments }: ClaimFile, isNamed: boolean) {
  return payments.map((payment) => ({ ...payment, ...(isNamed ? { claim: claim.id } : {}) }))
}
