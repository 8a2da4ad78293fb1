import { randomBytes } from 'node:crypto'
import { KEY_NAMES, type KeyName, type SharedKey } from '../../shared/domain/staff/keys.ts'

type CaseKeyName = 'case' | 'seal' | 'receive'

type Further = 'identity' | 'own'

/** The keys in a slot, by name, 32 bytes each. Case keys are there together or not at all, `identity` only beside them; who waits for them holds `own` alone. */
export type Keys = Readonly<Record<'office' | 'record', Buffer> & Partial<Record<CaseKeyName | Further, Buffer>>>
export type CaseKeys = Readonly<Record<'office' | 'record' | CaseKeyName, Buffer> & Partial<Record<Further, Buffer>>>
/** Every key of an installation, as it is made and as the recovery slot holds it. */
export type AllKeys = Readonly<Record<SharedKey, Buffer>>

/** Fresh random keys; the seeds of the signing and receiving keys are random bytes too. */
export function newKeys(): AllKeys {
  const fresh = (): Buffer => randomBytes(32)
  return { office: fresh(), record: fresh(), case: fresh(), seal: fresh(), receive: fresh(), identity: fresh() }
}

/** The keys of these names only; throws where one is missing, which is a bug of whoever asks. */
export function pickKeys(keys: Keys, names: readonly KeyName[]): Keys {
  const picked = Object.fromEntries(
    names.map((name) => {
      const key = keys[name]
      if (key === undefined) throw new Error(`no ${name} key to hand on`)
      return [name, key]
    }),
  )
  return readKeys(picked) ?? failUnfit()
}

/** Keys by name, where they are a set that a slot may hold. */
export function readKeys(found: Readonly<Partial<Record<KeyName, Buffer>>>): Keys | undefined {
  const { office, record, ...rest } = found
  if (office === undefined || record === undefined) return undefined
  const keys: Keys = { office, record, ...rest }
  const hasCaseKeys = [keys.case, keys.seal, keys.receive].filter((key) => key !== undefined).length
  if (hasCaseKeys !== 0 && hasCaseKeys !== 3) return undefined
  return keys.identity !== undefined && hasCaseKeys === 0 ? undefined : keys
}

/** The same keys where they open cases; undefined for an administrator or an auditor. */
export function pickCaseKeys(keys: Keys): CaseKeys | undefined {
  const { case: caseKey, seal, receive, ...rest } = keys
  if (caseKey === undefined || seal === undefined || receive === undefined) return undefined
  return { ...rest, case: caseKey, seal, receive }
}

/** The same keys where they are all that are shared; undefined where one is missing. */
export function pickAllKeys(keys: Readonly<Partial<Record<SharedKey, Buffer>>>): AllKeys | undefined {
  const { office, record, case: ofCases, seal, receive, identity } = keys
  if (office === undefined || record === undefined || ofCases === undefined) return undefined
  if (seal === undefined || receive === undefined || identity === undefined) return undefined
  return { office, record, case: ofCases, seal, receive, identity }
}

export function zeroKeys(keys: Keys): void {
  for (const name of KEY_NAMES) {
    const key = keys[name]
    if (key !== undefined) zero(key)
  }
}

export function zero(...buffers: readonly Buffer[]): void {
  for (const buffer of buffers) buffer.fill(0)
}

function failUnfit(): never {
  throw new Error('a set of keys that no slot may hold')
}
