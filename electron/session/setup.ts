import { randomBytes } from 'node:crypto'
import type { Input } from '../../shared/contract/channels.ts'
import { personId } from '../../shared/domain/staff/account.ts'
import { seesCases } from '../../shared/domain/staff/keys.ts'
import { officeByCode } from '../../shared/domain/offices/offices.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { zeroKeys } from '../vault/keys.ts'
import type { KdfCost } from '../vault/kdfCost.ts'
import { isSameRecoveryCode } from '../vault/recoveryCode.ts'
import { newVault, type NewPerson, type NewVault } from '../vault/vault.ts'
import type { Session } from './session.ts'
import { writeNewOffice } from './firstRun.ts'

type Proposal = Input<'setup.prepare'>

/** The first run: keys and slots are made in memory, and only the code typed back writes anything. */
export class Setup {
  readonly #session: Session
  readonly #folder: string
  readonly #cost: KdfCost
  readonly #now: () => Date
  #prepared: NewVault | undefined

  constructor(session: Session, folder: string, cost: KdfCost, now: () => Date) {
    this.#session = session
    this.#folder = folder
    this.#cost = cost
    this.#now = now
  }

  async prepare(proposal: Proposal): Promise<Result<{ recoveryCode: string }>> {
    if (this.#session.state().stage !== 'firstRun') return failure('setup.alreadyDone')
    const fault = checkProposal(proposal)
    if (fault !== undefined) return fault
    this.#forget()
    const people: NewPerson[] = proposal.people.map(({ password, ...account }) => ({
      account: { id: personId.parse(randomBytes(8).toString('hex')), ...account },
      password,
    }))
    this.#prepared = await newVault(proposal.offices, people, this.#cost)
    return success({ recoveryCode: this.#prepared.recoveryCode })
  }

  complete(recoveryCode: string): Result<true> {
    if (this.#session.state().stage !== 'firstRun') return failure('setup.alreadyDone')
    if (this.#prepared === undefined) return failure('setup.notPrepared')
    if (!isSameRecoveryCode(this.#prepared.recoveryCode, recoveryCode)) {
      return failure('recovery.wrong', 'recoveryCode')
    }
    writeNewOffice(this.#folder, this.#prepared, this.#now().toISOString())
    this.#forget()
    this.#session.reexamine()
    return success(true)
  }

  cancel(): void {
    this.#forget()
  }

  #forget(): void {
    if (this.#prepared !== undefined) zeroKeys(this.#prepared.keys)
    this.#prepared = undefined
  }
}

function checkProposal({ offices, people }: Proposal): Result<never> | undefined {
  const unknown = offices.findIndex((code) => officeByCode(code) === undefined)
  if (unknown >= 0) return failure('setup.officeUnknown', `offices.${String(unknown)}`)
  const stranger = people.findIndex((person) => !offices.includes(person.office))
  if (stranger >= 0) return failure('setup.officeUnknown', `people.${String(stranger)}.office`)
  if (!people.some((person) => person.roles.includes('administrator')))
    return failure('setup.administratorNeeded', 'people')
  // SECURITY: need-to-know by keys: who manages or audits has no slot with a case key.
  const mixed = people.findIndex(({ roles }) => !roles.every(seesCases) && roles.some(seesCases))
  if (mixed >= 0) return failure('setup.administratorAlone', `people.${String(mixed)}.roles`)
  const names = people.map((person) => `${person.office} ${person.displayName.normalize('NFC')}`)
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice >= 0) return failure('setup.duplicateName', `people.${String(twice)}.displayName`)
  return undefined
}
