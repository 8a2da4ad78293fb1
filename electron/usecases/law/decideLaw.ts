import type { Input } from '../../../shared/contract/channels.ts'
import { LAW_LIFE, type LawAct } from '../../../shared/domain/law/lawLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { LawRow } from '../../db/tables/lawTable.ts'
import type { OfficeContext } from '../context.ts'

const ENDS = { withdraw: 'withdrawn', confirm: 'confirmed', refuse: 'refused' } as const satisfies Partial<
  Record<LawAct, string>
>
type Deciding = keyof typeof ENDS

/** Takes a pack back that nobody has decided on yet. */
export function withdrawLaw(context: OfficeContext, { id }: Input<'law.withdraw'>): Result<Record<string, never>> {
  return decide(context, 'withdraw', id)
}

/** Puts a pack in force from its day on: signed by a key that whoever brought it does not hold. */
export function confirmLaw(context: OfficeContext, { id }: Input<'law.confirm'>): Result<Record<string, never>> {
  return decide(context, 'confirm', id)
}

export function refuseLaw(context: OfficeContext, { id, reason }: Input<'law.refuse'>): Result<Record<string, never>> {
  return decide(context, 'refuse', id, reason)
}

function decide(context: OfficeContext, act: Deciding, id: string, reason?: string): Result<Record<string, never>> {
  const { laws, person, now, signLaw } = context
  const booked = laws.packs().find(({ row }) => row.id === id)
  if (booked === undefined) return failure('law.notFound')
  const { row, isSound } = booked
  const allowed = checkDecision(act, row, person)
  if (!allowed.ok) return allowed
  if (act === 'confirm' && !isSound) return failure('law.broken')
  const { sha256, proposedBy, version } = row
  const confirmed = { id, sha256, proposedBy, decidedBy: person.id, decidedAt: now }
  const signature = act === 'confirm' ? signLaw(confirmed) : null
  if (signature === undefined) return failure('session.roleNotAllowed')
  const state = ENDS[act]
  const words = { about: { cnr: version, en: version }, reason: reason ?? `SHA-256 ${sha256}` }
  context.change({ act: `law.${state}`, ...words }, (tables) => {
    tables.laws.decide({ id, state, decidedBy: person.id, decidedAt: now, reason: reason ?? null, signature })
  })
  laws.forget()
  if (act === 'confirm') context.lawChanged()
  return success({})
}

function checkDecision(act: Deciding, row: LawRow, { id, roles }: OfficeContext['person']): Result<true> {
  const { by, byAnother } = LAW_LIFE[act]
  if (!roles.some((role) => (by as readonly string[]).includes(role))) return failure('session.roleNotAllowed')
  if (row.state !== 'proposed') return failure('law.decided')
  return byAnother && row.proposedBy === id ? failure('law.otherPerson') : success(true)
}
