import type { Input } from '../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { zero } from '../vault/keys.ts'
import { coordinateOf, joinShares, markOf } from '../vault/recoveryShares.ts'
import { readShare, type RecoveryShare } from '../vault/shareWords.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import type { OpenSession } from './openSession.ts'

/** Two shares as they were typed. */
export type TwoShares = Input<'recovery.rehearse'>['shares']
/** Two shares that were read, and the seed they make; whoever has it zeroes it. */
type Joined = Readonly<{ shares: readonly RecoveryShare[]; seed: Buffer }>

/** Two shares as they were typed, and what they make together. Errors: those of reading a share, recovery.formerCeremony. */
export async function joinTyped(copies: readonly VaultDocument[], [one, other]: TwoShares): Promise<Result<Joined>> {
  const first = readShare(one)
  const second = readShare(other)
  if (!first.ok) return placed(first, 0)
  if (!second.ok) return placed(second, 1)
  const seed = await joinShares(first.value, second.value)
  if (!seed.ok) return seed
  const fitting = checkCeremony(copies, first.value)
  if (fitting.ok) return success({ shares: [first.value, second.value], seed: seed.value })
  zero(seed.value)
  return fitting
}

/** Writes down within a transaction that these shares were seen, and answers their numbers. */
export function noteSeen(open: OpenSession, shares: readonly RecoveryShare[], at: string, act: string): number[] {
  const { office, person } = open.resources
  const coordinates = shares.map(coordinateOf)
  const kept = office.tables.recovery.shares().filter(({ coordinate }) => coordinates.includes(coordinate))
  const numbers = kept.map(({ number }) => number)
  for (const coordinate of coordinates) office.tables.recovery.seen(coordinate, at)
  office.journal.append(person.id, at, { act, reason: numbers.join(', ') })
  return numbers
}

/** One share, of the ceremony in force. Errors: those of reading a share, recovery.formerCeremony (params mark, wanted). */
export function readFitting(copies: readonly VaultDocument[], typed: string): Result<RecoveryShare> {
  const read = readShare(typed)
  return read.ok ? checkCeremony(copies, read.value) : read
}

function checkCeremony(copies: readonly VaultDocument[], share: RecoveryShare): Result<RecoveryShare> {
  const [newest] = copies
  if (newest === undefined) return failure('session.notReady')
  if (copies.some(({ recovery }) => recovery.ceremony === share.ceremony)) return success(share)
  const marks = { mark: markOf(share.ceremony), wanted: markOf(newest.recovery.ceremony) }
  return failure('recovery.formerCeremony', undefined, marks)
}

function placed(read: Result<never>, place: number): Result<never> {
  return read.ok ? read : failure(read.error.code, `shares.${String(place)}`, read.error.params)
}
