import type { MessageParams } from '../../text/i18n.ts'
import type { MessageKey } from '../../text/messageKey.ts'
import type { Right } from './rights.ts'
import { ROLES, type Role } from './roles.ts'

/** Says a message in one language. */
export type Say = (key: MessageKey, params?: MessageParams) => string

/** What a right lets somebody do, as a sentence without its subject. */
export function nameRight(right: Right, say: Say): string {
  switch (right.kind) {
    case 'reading':
      return say(`rights.reading.${right.name}`)
    case 'caseFile':
      return say(`rights.act.caseFile.${right.name}`)
    case 'claim':
      return say(`rights.act.claim.${right.name}`)
  }
}

/** Who has a right: the roles, or everybody. */
export function nameHolders({ by, name }: Right, say: Say): string {
  if (name === 'anyone') return say('rights.signedOut')
  if (by.length === ROLES.length) return say('rights.everybody')
  return by.map((role) => nameRole(role, say)).join(', ')
}

/** A role, as it is called whoever holds it. */
export function nameRole(role: Role, say: Say): string {
  return say(`roles.${role}.m`)
}

/** On which conditions an act may be done: whose office, at which stage, what the law wants before it, and a reason. */
export function listConditions(right: Right, say: Say): readonly string[] {
  if (right.kind === 'reading') return []
  const { custody, stages = [], needs, reason, later } = right.terms
  const shown = stages.map((stage) => say(`screens.stage.${stage}`)).join(', ')
  return [
    ...(later === undefined ? [] : [say('rights.later')]),
    say(`rights.where.${custody}`),
    ...(shown === '' ? [] : [say('rights.stages', { stages: shown })]),
    ...needs.map((need) => say(`rights.needs.${need}`)),
    ...(reason ? [say('rights.reason')] : []),
  ]
}
