import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Account, PersonId } from '../../../shared/domain/staff/account.ts'
import { checkNewAccount } from '../../../shared/domain/staff/newAccount.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { StaffEntry } from '../../session/staffChanges.ts'
import type { OfficeContext } from '../context.ts'

type FirstPassword = Output<'staff.newPassword'>

/** A first password for somebody who has forgotten the own one, or who was disabled: it opens no case. */
export async function renewPassword(
  context: OfficeContext,
  { person, reason }: Input<'staff.newPassword'>,
): Promise<Result<FirstPassword>> {
  const entry = findOther(context, person)
  if (!entry.ok) return entry
  return renew(context, entry.value.account, 'account.passwordReset', reason)
}

/** Other roles: the slot is made anew for a first password, and a colleague hands on what they need. */
export async function changeRoles(
  context: OfficeContext,
  { person, roles, office, reason }: Input<'staff.changeRoles'>,
): Promise<Result<FirstPassword>> {
  const entry = findOther(context, person)
  if (!entry.ok) return entry
  const { account } = entry.value
  if (office === account.office && roles.toSorted().join() === account.roles.toSorted().join())
    return failure('staff.rolesUnchanged', 'roles')
  const others = context.colleagues().filter(({ id }) => id !== person)
  const changed = { ...account, roles, office }
  const checked = checkNewAccount(changed, others, context.office.accounts.offices())
  if (!checked.ok) return checked
  return renew(context, changed, 'account.rolesChanged', reason)
}

/** Takes somebody's slot away until a new first password is given; the work stays assigned. */
export function disableAccount(context: OfficeContext, input: Input<'staff.disable'>): Result<Output<'staff.disable'>> {
  return close(context, input, false)
}

/** Removes somebody: who works on cases cannot sign in from now on, and goes once all work is handed over. */
export function removeAccount(context: OfficeContext, input: Input<'staff.remove'>): Result<Output<'staff.remove'>> {
  return close(context, input, true)
}

function findOther({ services, person: own }: OfficeContext, person: PersonId): Result<StaffEntry> {
  // Whoever is signed in cannot take the own slot away: another administrator does.
  if (person === own.id) return failure('staff.self')
  const entry = services.staff.find(person)
  return entry === undefined ? failure('staff.notFound') : success(entry)
}

async function renew(
  context: OfficeContext,
  account: Account,
  act: string,
  reason: string,
): Promise<Result<FirstPassword>> {
  const { staff } = context.services
  const last = staff.lastOf(account.id, account.roles)
  if (last !== undefined) return failure(FAULTS[last])
  const password = await staff.renew(account, { act, reason: entryOf(account, reason) })
  tell(context)
  return success({ id: account.id, displayName: account.displayName, password })
}

function close(
  context: OfficeContext,
  { person, reason }: Input<'staff.disable'>,
  isLeaving: boolean,
): Result<Record<string, never>> {
  const entry = findOther(context, person)
  if (!entry.ok) return entry
  const { account, ...state } = entry.value
  if (isLeaving && state.isLeaving) return failure('staff.leavingAlready')
  if (!isLeaving && !state.isActive) return failure('staff.disabledAlready')
  const { staff } = context.services
  const last = staff.lastOf(person)
  if (last !== undefined) return failure(FAULTS[last])
  const act = isLeaving ? 'account.removed' : 'account.disabled'
  staff.close(person, isLeaving, { act, reason: entryOf(account, reason) })
  tell(context)
  return success({})
}

const FAULTS = { administrator: 'staff.lastAdministrator', keys: 'staff.lastHolder' } as const

function entryOf({ displayName }: Account, reason: string): string {
  return `${displayName} · ${reason}`
}

function tell({ changed }: OfficeContext): void {
  changed({ aggregate: 'office' })
  changed({ aggregate: 'session' })
}
