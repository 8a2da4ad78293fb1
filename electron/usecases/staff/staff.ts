import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { StaffMember, StaffState } from '../../../shared/contract/staff.ts'
import { checkNewAccount } from '../../../shared/domain/staff/newAccount.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { AwaitingPerson, StaffEntry } from '../../session/staffChanges.ts'
import type { OfficeContext } from '../context.ts'

/** Everybody with an account here, and how far each has come. */
export function listStaff({ colleagues, office, services }: OfficeContext): Result<Output<'staff.list'>> {
  const names = office.accounts.names()
  const known = new Map(office.accounts.all().map((row) => [row.id, row]))
  const awaiting = new Map(services.staff.awaiting().map((one) => [one.account.id, one]))
  const people = colleagues().map((account): StaffMember => {
    const row = known.get(account.id)
    const state = stateOf(services.staff.find(account.id), row?.must === 1, awaiting.get(account.id))
    return { account, state, ...(row?.at == null ? {} : { signedInAt: row.at }) }
  })
  const keysToChange = office.keyRotation.due().map(({ person, since }) => {
    return { displayName: names.get(person) ?? person, since }
  })
  return success({ people, keysToChange })
}

function stateOf(entry: StaffEntry | undefined, isFirst: boolean, waits: AwaitingPerson | undefined): StaffState {
  if (entry?.isActive === false) return entry.isLeaving ? 'leaving' : 'disabled'
  if (isFirst) return 'firstPassword'
  if (waits === undefined) return 'active'
  return waits.isHanded ? 'keysHanded' : 'awaitsKeys'
}

/** Adds somebody, with a first password that gives no keys of the cases to whoever knows it. */
export async function addStaff(
  { colleagues, office, services, changed }: OfficeContext,
  input: Input<'staff.add'>,
): Promise<Result<Output<'staff.add'>>> {
  const account = { ...input, displayName: input.displayName.trim() }
  const checked = checkNewAccount(account, colleagues(), office.accounts.offices())
  if (!checked.ok) return checked
  const { id, password } = await services.staff.add(account)
  changed({ aggregate: 'office' })
  changed({ aggregate: 'session' })
  return success({ id, displayName: account.displayName, password })
}

/** Colleagues who wait for keys, of those that the person can hand on. */
export function listAwaiting({ services: { staff } }: OfficeContext): Result<Output<'staff.awaiting'>> {
  return success(
    staff.awaiting().flatMap(({ account, keys, mark, isHanded }) => {
      return mark === undefined || isHanded || !staff.holds(keys) ? [] : [{ account, mark }]
    }),
  )
}

/** Hands the keys on to a colleague whose mark was compared on both screens; with the own password, since it cannot be taken back. */
export async function handKeysOn(
  { services: { staff, confirmPassword }, changed }: OfficeContext,
  { person, mark, password }: Input<'staff.handOn'>,
): Promise<Result<Output<'staff.handOn'>>> {
  const confirmed = await confirmPassword(password)
  if (!confirmed.ok) return confirmed
  const found = staff.awaiting().find(({ account, isHanded }) => account.id === person && !isHanded)
  if (found === undefined) return failure('staff.notAwaiting')
  if (!staff.handOn(found, mark)) return failure('staff.otherMark', 'mark')
  changed({ aggregate: 'office' })
  return success({})
}
