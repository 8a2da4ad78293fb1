import type { ClaimFile } from '../caseFile/caseFile.ts'
import type { StatisticsCase } from './statisticsCase.ts'

/** A case as it stood at the end of a day: what came later has not happened yet. */
export function stateOn({ file, status, ages }: StatisticsCase, day: string): StatisticsCase {
  const past = (date: string | undefined) => (date !== undefined && date <= day ? date : undefined)
  const happened = ({ date }: Readonly<{ date: string }>) => date <= day
  const { verdict, indictment, hearings, ...proceedings } = file.proceedings
  return {
    file: {
      ...file,
      proceedings: {
        ...proceedings,
        hearings: hearings.filter(happened),
        ...(indictment !== undefined && happened(indictment) ? { indictment } : {}),
        ...(verdict !== undefined && verdict.announced <= day ? { verdict } : {}),
      },
      claims: file.claims.map((one): ClaimFile => {
        const { decision, ...rest } = one
        const { claim } = one
        return {
          ...rest,
          claim: {
            ...claim,
            filed: past(claim.filed),
            informedOfRight: past(claim.informedOfRight),
            withdrawn: past(claim.withdrawn),
          },
          acts: one.acts.filter(happened),
          payments: one.payments.filter(happened),
          ...(one.ledgerActs === undefined ? {} : { ledgerActs: one.ledgerActs.filter(happened) }),
          ...(one.nonCollection === undefined ? {} : { nonCollection: one.nonCollection.filter(happened) }),
          ...(decision !== undefined && happened(decision) ? { decision } : {}),
        }
      }),
    },
    ...(ages === undefined ? {} : { ages }),
    ...(status === undefined
      ? {}
      : {
          status: {
            ...status,
            final: past(status.final),
            enforcementStarted: past(status.enforcementStarted),
            ...(status.payments === undefined ? {} : { payments: status.payments.filter(happened) }),
          },
        }),
  }
}
