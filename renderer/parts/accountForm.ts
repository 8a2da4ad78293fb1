import { hasWork } from '../../shared/domain/claim/mayAct.ts'
import { findOffice, type OfficeKind } from '../../shared/domain/offices/offices.ts'
import { FIRST_PASSWORD_WORDS, firstPasswordOf } from '../../shared/domain/staff/firstPassword.ts'
import { seesCases } from '../../shared/domain/staff/keys.ts'
import { RECOVERY_SHARES } from '../../shared/domain/staff/recoveryShares.ts'
import { ROLES } from '../../shared/domain/staff/roles.ts'
import type { Input } from '../../shared/contract/channels.ts'
import type { MessageKey } from '../../shared/text/messageKey.ts'
import { PASSWORD_MIN } from './usePasswordVerdict.ts'

type NewAccount = Input<'setup.prepare'>['people'][number]
export type AccountRole = NewAccount['roles'][number]

/** One person as typed on the first run. */
export type AccountForm = Readonly<{
  name: string
  sex: '' | 'm' | 'f'
  office: string
  roles: readonly AccountRole[]
  password: string
  /** The own password once more; undefined where it is a first one, which gives no key of the cases. */
  again?: string | undefined
}>

/** Roles a further person may be given: those for which the program has work. */
export const WORK_ROLES = ROLES.filter(hasWork)

export function createEmptyAccount(office: string, roles: readonly AccountRole[]): AccountForm {
  return { name: '', sex: '', office, roles, password: '' }
}

/** An empty form of a further person, who is there and chooses the own password. */
export function newAccountForm(office: string): AccountForm {
  return { ...createEmptyAccount(office, []), again: '' }
}

/** The same person, there or coming later: with a first password, shown while the person is being added and kept nowhere. */
export function withPresence(form: AccountForm, isThere: boolean): AccountForm {
  return isThere ? { ...form, password: '', again: '' } : { ...form, password: drawPassword(), again: undefined }
}

export function drawPassword(): string {
  return firstPasswordOf(crypto.getRandomValues(new Uint32Array(FIRST_PASSWORD_WORDS)))
}

/** i18n keys of what is wrong, by field; empty where the person can be set up. */
export function findAccountProblems(form: AccountForm): Readonly<Partial<Record<keyof AccountForm, MessageKey>>> {
  return {
    ...(form.name.trim() === '' ? { name: 'screens.firstRun.nameMissing' } : {}),
    ...(form.sex === '' ? { sex: 'screens.firstRun.sexMissing' } : {}),
    ...(form.office === '' ? { office: 'screens.firstRun.officeMissing' } : {}),
    ...(form.roles.length === 0 ? { roles: 'screens.firstRun.roleMissing' } : {}),
    ...(form.password.length < PASSWORD_MIN
      ? { password: 'shell.password.tooShort' }
      : form.again !== undefined && form.again !== form.password
        ? { again: 'shell.password.different' }
        : {}),
  }
}

export function toNewAccount(form: AccountForm): NewAccount {
  return {
    isOwn: form.again !== undefined,
    displayName: form.name.trim(),
    sex: form.sex === 'f' ? 'f' : 'm',
    office: form.office,
    roles: [...form.roles],
    password: form.password,
  }
}

/** Three holders of shares: those who see case files first, the rest to be named. */
export function proposeHolders(people: readonly AccountForm[]): readonly string[] {
  const working = people.filter(({ roles }) => roles.every(seesCases)).map(({ name }) => name.trim())
  return Array.from({ length: RECOVERY_SHARES }, (_none, place) => working[place] ?? '')
}

/** Whose work is done at a court, and whose at a prosecutor's office; the others may be at either. */
const KIND_OF_ROLE: Readonly<Partial<Record<AccountRole, OfficeKind>>> = {
  judge: 'court',
  clerk: 'court',
  prosecutor: 'prosecution',
}

/** The office of somebody in that role: the only one of the machine where such work is done, else the one chosen so far. */
export function officeFor(role: AccountRole, chosen: string, offices: readonly string[]): string {
  const kind = KIND_OF_ROLE[role]
  const [only, ...others] = offices.filter((code) => kind !== undefined && findOffice(code)?.kind === kind)
  return only === undefined || others.length > 0 ? chosen : only
}
