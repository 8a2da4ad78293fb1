import type { SuitView } from '../../../shared/contract/civilAction.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import { standingActs } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { findCaseDeadlines } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { QueryContext } from '../context.ts'

/** Until when the victim must sue for what was referred, or when they did; nothing before finality, or where nothing was. */
export function findSuit(context: QueryContext, file: LoadedCase, claim: string): SuitView | undefined {
  const closedDays = context.cases.closedDays.ofOffice(file.place.court)
  const { holidays } = context.laws.on(context.today)
  const found = findCaseDeadlines(file.judged(), context.today, closedDays, holidays).find(
    (one) => one.rule === 'suitAfterReferral' && one.claim === claim,
  )
  if (found === undefined || found.state === 'conditional' || found.state === 'open') return undefined
  const { deadline, done } = found
  const note = noteOf(file, claim)
  return {
    ...(deadline === undefined ? {} : { due: deadline.due }),
    ...(done === undefined ? {} : { filed: done }),
    ...(note === undefined ? {} : { note }),
    isLate: deadline !== undefined && (done ?? context.today) > deadline.due,
    article: legalBasisByKey('confiscation.suitAfterReferral').citation,
  }
}

function noteOf(file: LoadedCase, claim: string): string | undefined {
  const acts = standingActs(claimFileOf(file.judged(), claim)?.acts ?? [])
  return acts.findLast(({ act }) => act === 'followCivilAction' || act === 'followCivilActionForRest')?.reason
}
