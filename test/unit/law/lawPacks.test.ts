import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { diffLaw } from '../../../shared/domain/law/diffLaw.ts'
import { lawOn, packInForce, tableOf, type ConfirmedPack } from '../../../shared/domain/law/lawInForce.ts'
import { decidesLaw, LAW_LIFE } from '../../../shared/domain/law/lawLife.ts'
import { readLawPack, type LawPack } from '../../../shared/domain/law/lawPack.ts'
import { shippedLaw } from '../../../shared/domain/law/lawTables.ts'
import { previewLaw } from '../../../shared/domain/law/previewLaw.ts'
import { parsePercent } from '../../../shared/format/parsePercent.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

// The first pack of each kind is part of the program. Whoever changes a shipped table changes its version and this line.
const SHIPPED = {
  interest: ['2026-1', '6cbc8b09b98fa9ba3ca2063b9cd9e080571f51d36948d610d8b72c3f65ec3d0c'],
  holidays: ['2026-1', '29dddcb290baaa602f916a0c15bdfa336c8e1feab46de5a2689f4eca101466fc'],
  stateCompensation: ['2026-1', 'e14adeda16bf9ffb8c4fa935f57e6438dc73ca5ebc64e80106d0ab6054edd5b6'],
} as const

test.each(['interest', 'holidays', 'stateCompensation'] as const)(
  'the shipped table of %s is bound to its version by a fingerprint',
  (kind) => {
    const sha256 = createHash('sha256').update(JSON.stringify(shippedLaw[kind])).digest('hex')
    expect([shippedLaw[kind].version, sha256]).toEqual(SHIPPED[kind])
  },
)

function packOf(version: string, validFrom: string, ratePercent: string): LawPack {
  const { version: _version, ...table } = structuredClone(shippedLaw.interest)
  const rates = [
    ...table.rates,
    { validFrom: '2026-07-01', validTo: '2026-12-31', ratePercent, source: 'Sl. list', confidence: 'S' },
  ]
  return {
    format: 'naknada-law',
    formatVersion: 1,
    kind: 'interest',
    version,
    validFrom,
    source: 'Sl. list',
    table: { ...table, rates },
  }
}
const confirmed = (version: string, validFrom: string, confirmedAt: string): ConfirmedPack => ({
  pack: packOf(version, validFrom, '10.40'),
  confirmedAt,
})

test('a pack is computed by from its day on, of two with one day the one confirmed later, and only what was confirmed by then', () => {
  const packs = [
    confirmed('2026-2', '2026-07-01', '2026-06-20T10:00:00.000Z'),
    confirmed('2026-4', '2026-07-01', '2026-07-05T10:00:00.000Z'),
    confirmed('2026-3', '2026-06-25', '2026-07-06T10:00:00.000Z'),
  ]
  const versionOn = (day: string, until?: string) => lawOn(packs, day, until).interest.version
  expect(versionOn('2026-06-24')).toBe('2026-1')
  expect(versionOn('2026-06-30')).toBe('2026-3')
  expect(versionOn('2026-07-01')).toBe('2026-4')
  expect(versionOn('2026-07-01', '2026-07-04T00:00:00.000Z')).toBe('2026-2')
  expect(versionOn('2026-07-01', '2026-06-01T00:00:00.000Z')).toBe('2026-1')
  expect(packInForce(packs, 'holidays', '2026-07-01')).toBeUndefined()
  expect(lawOn([], '2026-07-01')).toBe(shippedLaw)
})

test('a pack that adds a half-year says so, and turns projections of the fictional cases into interest', () => {
  const pack = packOf('2026-2', '2026-07-01', '10.40')
  const after = { ...shippedLaw, ...tableOf(pack) }
  expect(diffLaw('interest', shippedLaw, after)).toMatchObject([{ row: '2026-07-01', change: 'added' }])
  expect(diffLaw('interest', after, shippedLaw)).toMatchObject([{ row: '2026-07-01', change: 'removed' }])
  const effects = previewLaw([{ name: 'K 1/26', file: readTrainingCase('case-01') }], shippedLaw, after, '2026-06-15')
  expect(effects.length).toBeGreaterThan(0)
  for (const effect of effects) expect(effect).toMatchObject({ of: 'interest', to: '2027-01-01', wasProjected: true })
  expect(
    previewLaw([{ name: 'K 1/26', file: readTrainingCase('case-01') }], shippedLaw, shippedLaw, '2026-06-15'),
  ).toEqual([])
})

test('a holiday that is added is called by its name in both languages, its day left for the screen to write', () => {
  const old = present(shippedLaw.holidays.holidays[0])
  const holiday = { ...old, key: 'trial', name: { cnr: 'Dan za probu', en: 'Trial day' }, month: 6, day: 22 }
  const holidays = { ...shippedLaw.holidays, holidays: [...shippedLaw.holidays.holidays, holiday] }
  const [change] = diffLaw('holidays', shippedLaw, { ...shippedLaw, holidays })
  expect(change).toMatchObject({ name: { cnr: 'Dan za probu', en: 'Trial day' }, change: 'added' })
  expect(change?.fields).toContainEqual({ field: 'date', after: '6-22' })
})

test('the day from which the State compensates is a version of its table, told by what differs', () => {
  const { version: _version, ...table } = structuredClone(shippedLaw.stateCompensation)
  const head = { format: 'naknada-law', formatVersion: 1, version: '2027-1', validFrom: '2027-01-01' } as const
  const pack: LawPack = {
    ...head,
    kind: 'stateCompensation',
    source: 'Sl. list',
    table: { ...table, offences: [...table.offences], appliesFrom: '2027-01-01' },
  }
  expect(readLawPack(JSON.stringify(pack))).toMatchObject({ ok: true })
  const packs = [{ pack, confirmedAt: '2026-12-01T10:00:00.000Z' }]
  expect(lawOn(packs, '2026-12-31')).toBe(shippedLaw)
  const after = lawOn(packs, '2027-01-01')
  expect(after).toEqual({ ...shippedLaw, stateCompensation: { version: '2027-1', ...pack.table } })
  expect(diffLaw('stateCompensation', shippedLaw, after)).toEqual([
    { row: '', change: 'changed', fields: [{ field: 'appliesFrom', after: '2027-01-01' }] },
  ])
  const twice = { ...pack, table: { ...pack.table, offences: [...table.offences, present(table.offences[0])] } }
  expect(readLawPack(JSON.stringify(twice))).toMatchObject({ error: { code: 'lawPack.offenceTwice' } })
})

test('what is read is a pack as it was written, and nothing else', () => {
  const pack = packOf('2026-2', '2026-07-01', '10.40')
  expect(readLawPack(JSON.stringify(pack))).toMatchObject({ ok: true, value: { version: '2026-2' } })
  const faults: readonly [unknown, string][] = [
    [{ ...pack, kind: 'offences' }, 'lawPack.shape'],
    [{ ...pack, formatVersion: 2 }, 'lawPack.shape'],
    [{ ...pack, source: '' }, 'lawPack.shape'],
    [{ ...pack, validFrom: '2026-02-30' }, 'lawPack.shape'],
    [{ ...pack, table: { ...pack.table, rates: [] } }, 'lawPack.shape'],
  ]
  for (const [value, code] of faults) expect(readLawPack(JSON.stringify(value))).toMatchObject({ error: { code } })
})

test('nobody who brings a pack decides on one', () => {
  const deciding: readonly string[] = LAW_LIFE.confirm.by
  expect(LAW_LIFE.propose.by.filter((role) => deciding.includes(role))).toEqual([])
  expect(decidesLaw(['head'])).toBe(true)
  expect(decidesLaw(['administrator', 'auditor', 'clerk'])).toBe(false)
})

test('a rate is read as courts and banks write it', () => {
  expect(['10,15', ' 10.15 % ', '8', '12,5'].map(parsePercent)).toEqual(['10.15', '10.15', '8.00', '12.50'])
  expect(['', 'deset', '-1', '1.000,00', '10,15,2', '100'].map(parsePercent)).toEqual(Array(6).fill(undefined))
})
