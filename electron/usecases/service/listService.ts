import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { AppealView, RecipientView, ServiceView } from '../../../shared/contract/service.ts'
import type { ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { isRestarting, type ClaimActRecord } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { findAppealFacts } from '../../../shared/domain/deadlines/appealFacts.ts'
import { countDays } from '../../../shared/domain/deadlines/deadlineDays.ts'
import { dayOf, servedAct } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import type { HolidayTable } from '../../../shared/domain/deadlines/holidays.ts'
import { legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'
import { checkEnforceability } from '../../../shared/domain/order/enforceable.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { appealsOn } from '../../../shared/domain/service/appeals.ts'
import {
  readOrderFacts,
  servicesOnStanding,
  standingOrder,
  type StandingOrder,
} from '../../../shared/domain/service/orderFacts.ts'
import {
  proposeEnforceability,
  proposeFinality,
  type Proposal,
} from '../../../shared/domain/service/proposeFinality.ts'
import { findServiceRecipients } from '../../../shared/domain/service/recipients.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { messageFor } from '../../../shared/text/message.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { QueryContext } from '../context.ts'
import { attemptsOn } from './attemptsOn.ts'

/** Days on which the court does not work, and the day from which things are looked at. */
type Days = Readonly<{ today: string; closedDays: readonly string[]; holidays: HolidayTable }>

/** On whom the orders of a file are served, how that stands, and what of finality follows; claim by claim. */
export function listService(
  context: QueryContext,
  { caseId }: Input<'caseFile.service'>,
): Result<Output<'caseFile.service'>> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const { today } = context
  const closedDays = context.cases.closedDays.ofOffice(file.value.place.court)
  const days = { today, closedDays, holidays: context.laws.on(today).holidays }
  return success(file.value.judged().claims.flatMap((claimFile) => viewOf(file.value, claimFile, days)))
}

function viewOf(file: LoadedCase, claimFile: ClaimFile, days: Days): readonly ServiceView[] {
  const order = standingOrder(claimFile)
  const number = order?.number ?? order?.mark
  if (order === undefined || number === undefined) return []
  const { id: claim } = claimFile.claim
  const served = servedAct(claimFile) ?? order
  const recipients = recipientsOf(file, claimFile, served, days)
  const finality = proposeFinality(file.judged(), claim, days)
  const enforceability = proposeEnforceability(file.judged(), claim, days)
  return [
    {
      claim,
      number,
      issued: order.date,
      ...(isRestarting(served.act)
        ? { ruling: { act: served.act, number: served.number ?? '', issued: served.date } }
        : {}),
      recipients,
      appeals: appealViewsOf(claimFile, recipients),
      boardArticle: legalBasisByKey('service.noticeBoardEffect').citation,
      finality: {
        ...finality,
        sentences: sentencesOf(order, finality, recordedOn(claimFile, 'becomeFinal')),
        ...recordedOn(claimFile, 'becomeFinal'),
      },
      enforceability: {
        ...enforceability,
        sentences: sentencesOf(order, enforceability, recordedOn(claimFile, 'becomeEnforceable')),
        ...recordedOn(claimFile, 'becomeEnforceable'),
        findings: claimFile.stage === 'final' ? findingsFor(file, claim, enforceability.day, days) : [],
      },
    },
  ]
}

/** Late is what was filed after the period of whose appeal it is. */
function appealViewsOf(claimFile: ClaimFile, recipients: readonly RecipientView[]): AppealView[] {
  return appealsOn(claimFile).map((appeal) => {
    const until = recipients.find(({ person }) => person === appeal.person)?.appealUntil
    return { ...appeal, isLate: until !== undefined && appeal.filed > until }
  })
}

/** Why a day is as it is; what another paper says of a decision made outside the program is not reckoned again. */
function sentencesOf(order: StandingOrder, { sentences }: Proposal, { recorded }: { recorded?: string }): Bilingual[] {
  const isTold = order.act === 'recordDecision' && recorded !== undefined
  return isTold ? [messageFor('finality.byClause')] : [...sentences]
}

function recordedOn(claimFile: ClaimFile, act: 'becomeFinal' | 'becomeEnforceable'): { recorded?: string } {
  const recorded = dayOf(claimFile, act)
  return recorded === undefined ? {} : { recorded }
}

/** What stands in the way of the clause, beyond the day from which it may be given. */
function findingsFor(file: LoadedCase, claim: string, clause: string | undefined, days: Days) {
  if (clause === undefined) return []
  const order = { ...readOrderFacts(file.judged(), claim, days.closedDays), clause }
  return checkEnforceability(file.caseFile(), claim, order, days.holidays).findings.map((one) => ({
    ...one,
    params: { ...one.params },
  }))
}

function recipientsOf(file: LoadedCase, claimFile: ClaimFile, served: ClaimActRecord, days: Days): RecipientView[] {
  const { id: claim } = claimFile.claim
  const judged = file.judged()
  const services = servicesOnStanding(claimFile)
  const recipients = findServiceRecipients(judged, claim)
  const attempts = attemptsOn(file, claim, served)
  const counting = recipients.filter(({ counts }) => counts).map(({ person }) => person)
  const last = services
    .filter(({ person }) => counting.includes(person))
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  return recipients.map(({ basis, ...recipient }) => {
    const servedOn = services.find(({ person }) => person === recipient.person)?.date
    return {
      ...recipient,
      article: legalBasisByKey(basis).citation,
      attempts: attempts
        .filter(({ attempt }) => attempt.person === recipient.person)
        .map(({ attempt, struck }) => ({ attempt, ...(struck === undefined ? {} : { struck }) })),
      ...(servedOn === undefined ? {} : { servedOn }),
      ...(recipient.counts && servedOn !== undefined ? appealOf(judged, servedOn, days) : {}),
      isLast: recipient.counts && servedOn !== undefined && servedOn === last,
    }
  })
}

function appealOf({ proceedings }: ReturnType<LoadedCase['judged']>, trigger: string, days: Days) {
  const { closedDays, holidays } = days
  const period = countDays(
    { rule: 'appeal', trigger, closedDays, ...findAppealFacts(proceedings) },
    undefined,
    holidays,
  )
  return period.ok ? { appealUntil: period.value.days.due } : {}
}
