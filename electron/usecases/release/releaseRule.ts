import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import { checkConfirmingRule, checkProposing, checkRefusingRule } from '../../../shared/domain/order/releaseRule.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { ReleaseRuleRow } from '../../db/tables/releaseTable.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { kindOfOffice } from '../workload/kindOfOffice.ts'

type Done = Result<Record<string, never>>

/** Whether the own court issues a decision by release alone, and what is proposed. */
export function readReleaseRule({ cases, person, office }: QueryContext): Result<Output<'release.rule'>> {
  const required = cases.releases.isRequired(person.office)
  const isCourt = kindOfOffice(person.office) === 'court'
  const row = cases.releases.proposal(person.office)
  if (row === undefined) return success({ isCourt, required })
  const { id, proposedBy, proposedAt, reason } = row
  const name = office.accounts.names().get(proposedBy) ?? proposedBy
  const isOwn = proposedBy === person.id
  const proposal = { id, required: row.required === 1, proposedBy: name, proposedAt, reason, isOwn }
  return success({ isCourt, required, proposal })
}

/** Proposes that the own court issues so, or does so no more; a second person confirms it. */
export function proposeReleaseRule(
  context: CommandContext,
  { required, reason }: Input<'release.propose'>,
): Result<Output<'release.propose'>> {
  const { cases, person, now } = context
  if (kindOfOffice(person.office) !== 'court') return failure('release.courtOnly')
  const isRequired = cases.releases.isRequired(person.office)
  const isWaiting = cases.releases.proposal(person.office) !== undefined
  const sound = checkProposing(required, { isRequired, isWaiting })
  if (!sound.ok) return sound
  const id = context.newId()
  cases.releases.propose({ id, office: person.office, required, proposedBy: person.id, proposedAt: now, reason })
  tell(context, 'proposeReleaseRule', required, { reason })
  return success({})
}

/** Puts a proposal in force. */
export function confirmReleaseRule(context: CommandContext, { id }: Input<'release.confirm'>): Done {
  const row = context.cases.releases.rule(context.person.office, id)
  if (row === undefined) return failure('release.ruleNotFound')
  const allowed = checkConfirmingRule(row, context.person.id)
  return allowed.ok ? decide(context, row, 'confirmReleaseRule') : allowed
}

/** Refuses a proposal, or takes the own one back. */
export function refuseReleaseRule(context: CommandContext, { id, reason }: Input<'release.refuse'>): Done {
  const row = context.cases.releases.rule(context.person.office, id)
  if (row === undefined) return failure('release.ruleNotFound')
  const allowed = checkRefusingRule(row)
  return allowed.ok ? decide(context, row, 'refuseReleaseRule', reason) : allowed
}

type RuleAct = Extract<FileAct, `${string}ReleaseRule`>

function decide(context: CommandContext, row: ReleaseRuleRow, act: RuleAct, reason?: string): Done {
  const state = act === 'confirmReleaseRule' ? 'confirmed' : 'refused'
  context.cases.releases.decideRule({ id: row.id, state, by: context.person.id })
  tell(context, act, row.required === 1, { colleagues: [row.proposedBy], reason })
  return success({})
}

type Told = Readonly<{ reason?: string | undefined; colleagues?: readonly string[] }>

function tell({ record, changed }: CommandContext, act: RuleAct, required: boolean, { reason, ...who }: Told): void {
  const about = messageFor(required ? 'releaseRule.on' : 'releaseRule.off')
  record({ act: `caseFile.${act}`, about, ...who, ...(reason === undefined ? {} : { reason }) })
  changed({ aggregate: 'work' })
}
