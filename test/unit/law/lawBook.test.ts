import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { LawRow } from '../../../electron/db/tables/lawTable.ts'
import { createLawBook, type LawSealKey } from '../../../electron/session/lawBook.ts'
import { publicKeyOf } from '../../../electron/vault/keyPairs.ts'
import { sealLaw } from '../../../electron/vault/lawSeal.ts'
import { otherPast } from '../../support/office/broughtLaws.ts'

// A table was confirmed by the key of its time; then the office got new keys.

const DAY = '2026-07-10'
const [DECIDED, BEFORE, AFTER] = ['2026-07-01T10:00:00.000Z', '2026-06-30T00:00:00.000Z', '2026-08-01T00:00:00.000Z']
const seeds = { former: Buffer.alloc(32, 1), next: Buffer.alloc(32, 2) }
const keyOf = (name: keyof typeof seeds): Buffer => publicKeyOf(seeds[name], 'ed25519')

/** A pack confirmed under the former key. */
function confirmedRow(): LawRow {
  const pack = otherPast()
  const body = JSON.stringify(pack)
  const sha256 = createHash('sha256').update(body).digest('hex')
  const said = { id: 'p1', sha256, proposedBy: 'ana', decidedBy: 'vesna', decidedAt: DECIDED }
  return {
    ...said,
    ...{ kind: pack.kind, version: pack.version, body, state: 'confirmed', reason: null },
    proposedAt: '2026-06-20T10:00:00.000Z',
    signature: sealLaw(said, seeds.former),
  }
}

const book = () => createLawBook(() => [confirmedRow()], [{ key: keyOf('former') }])

test.each<readonly [string, readonly LawSealKey[], string]>([
  ['the former key counts for its time', [{ key: keyOf('next') }, { key: keyOf('former'), until: AFTER }], '2026-9'],
  ['the former key was gone', [{ key: keyOf('next') }, { key: keyOf('former'), until: BEFORE }], '2026-1'],
  ['the former key is not known', [{ key: keyOf('next') }], '2026-1'],
])('under new keys a confirmed table is computed by as its signature allows: %s', (_when, keys, version) => {
  const laws = book()
  // What a day was computed by is remembered until keys or tables change.
  expect(laws.on(DAY).interest.version).toBe('2026-9')
  laws.knowBy(keys)
  expect(laws.on(DAY).interest.version).toBe(version)
  expect(laws.packs().map(({ isSound }) => isSound)).toEqual([version === '2026-9'])
  laws.knowBy([{ key: keyOf('former') }])
  expect(laws.on(DAY).interest.version).toBe('2026-9')
})
