import { createHash } from 'node:crypto'
import { lawOn, type ConfirmedPack } from '../../shared/domain/law/lawInForce.ts'
import { lawPack, type LawPack } from '../../shared/domain/law/lawPack.ts'
import type { LawTables } from '../../shared/domain/law/lawTables.ts'
import type { LawRow } from '../db/tables/lawTable.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { isSealedLaw } from '../vault/lawSeal.ts'

/** A row with the pack it holds; `isSound`: the text has its fingerprint, and a confirmation its signature. */
export type BookedPack = Readonly<{ row: LawRow; pack: LawPack | undefined; isSound: boolean }>

/** The tables of the law of an office: what was brought, and what is computed by on a day. */
export type LawBook = Readonly<{
  /** The same value for a day until `forget`. */
  on(day: string): LawTables
  /** What a day was computed by before an instant. */
  before(instant: string, day: string): LawTables
  packs(): readonly BookedPack[]
  confirmed(): readonly ConfirmedPack[]
  /** A pack was brought or decided on. */
  forget(): void
  /** Confirmations are known by these keys from now on. */
  knowBy(keys: readonly LawSealKey[]): void
}>

/** A public half by which confirmations were signed; a former one counts for what was decided before it was replaced. */
export type LawSealKey = Readonly<{ key: Buffer; until?: string }>

/** The public halves of the keys `seal` that an installation has had. */
export function sealKeysOf({
  publicKeys,
  changes,
}: Pick<VaultDocument, 'publicKeys' | 'changes'>): readonly LawSealKey[] {
  const former = changes.map(({ from, at }) => ({ key: Buffer.from(from.seal, 'base64'), until: at }))
  return [{ key: Buffer.from(publicKeys.seal, 'base64') }, ...former]
}

/** `sealKeys`: by which confirmations are known. */
export function createLawBook(readRows: () => readonly LawRow[], sealKeys: readonly LawSealKey[]): LawBook {
  let known = sealKeys
  let booked: readonly BookedPack[] | undefined
  const days = new Map<string, LawTables>()
  const packs = () => (booked ??= readRows().map((row) => bookOf(row, known)))
  const confirmed = () =>
    packs().flatMap(({ row, pack, isSound }): ConfirmedPack[] =>
      row.state === 'confirmed' && isSound && pack !== undefined && row.decidedAt !== null
        ? [{ pack, confirmedAt: row.decidedAt }]
        : [],
    )
  const forget = () => {
    booked = undefined
    days.clear()
  }
  return {
    packs,
    confirmed,
    on(day) {
      const found = days.get(day) ?? lawOn(confirmed(), day)
      days.set(day, found)
      return found
    },
    before: (instant, day) => lawOn(confirmed(), day, instant),
    forget,
    knowBy(keys) {
      known = keys
      forget()
    },
  }
}

// SECURITY: a row that was changed behind the program's back is computed by no more.
function bookOf(row: LawRow, sealKeys: readonly LawSealKey[]): BookedPack {
  const read = lawPack.safeParse(JSON.parse(row.body))
  const pack = read.success && read.data.kind === row.kind && read.data.version === row.version ? read.data : undefined
  const isWhole = pack !== undefined && createHash('sha256').update(row.body).digest('hex') === row.sha256
  return { row, pack, isSound: isWhole && (row.state !== 'confirmed' || isSealed(row, sealKeys)) }
}

function isSealed(
  { id, sha256, proposedBy, decidedBy, decidedAt, signature }: LawRow,
  sealKeys: readonly LawSealKey[],
): boolean {
  if (signature === null || decidedBy === null || decidedAt === null || decidedBy === proposedBy) return false
  const confirmed = { id, sha256, proposedBy, decidedBy, decidedAt }
  return sealKeys.some(
    ({ key, until }) => (until === undefined || decidedAt < until) && isSealedLaw(confirmed, signature, key),
  )
}
