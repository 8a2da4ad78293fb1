import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../../../shared/contract/channels.ts'
import type { LawPack } from '../../../shared/domain/law/lawPack.ts'
import { shippedLaw } from '../../../shared/domain/law/lawTables.ts'
import { present } from '../trainingCase.ts'
import { signIn, type TestOffice } from './testOffice.ts'

/** The rate of the next half-year. */
export const RATE: Input<'law.addRate'> = { ratePercent: '10,40', source: 'Sl. list CG 71/2026', version: '2026-2' }

/** The shipped rates with another one for the second half of 2025. */
export function otherPast(): LawPack {
  const { version: _version, ...table } = structuredClone(shippedLaw.interest)
  const rates = table.rates.map((row) => (row.validFrom === '2025-07-01' ? { ...row, ratePercent: '11.00' } : row))
  const head = { format: 'naknada-law', formatVersion: 1, version: '2026-9', validFrom: '2026-06-15' } as const
  return { ...head, kind: 'interest', source: 'Sl. list CG 70/2026', table: { ...table, rates } }
}

/** The shipped holidays with one more. */
export function oneMore(month: number, day: number): LawPack {
  const { version: _version, ...table } = structuredClone(shippedLaw.holidays)
  const name = { cnr: 'Dan za probu', en: 'Trial day' }
  const holiday = { key: 'trial', name, month, day, days: 1, sundayShift: false, validTo: null }
  const source = 'Sl. list CG 72/2026'
  const holidays = [
    ...table.holidays.map((one) => ({ ...one, source })),
    { ...holiday, validFrom: '2026-01-01', source },
  ]
  const head = { format: 'naknada-law', formatVersion: 1, version: '2026-3', validFrom: '2026-06-15' } as const
  return { ...head, kind: 'holidays', source, table: { ...table, holidays } }
}

/** Brings the rate of the next half-year as the administrator. */
export async function proposeRate(office: TestOffice, input = RATE): Promise<string> {
  await signIn(office, 'administrator')
  return present((await office.ask('law.addRate', input)).id)
}

/** Brings a pack as a file. */
export async function proposeFile(office: TestOffice, pack: unknown): Promise<string> {
  await signIn(office, 'administrator')
  office.dialog.open = join(office.folder, 'pack.json')
  writeFileSync(office.dialog.open, typeof pack === 'string' ? pack : JSON.stringify(pack))
  return present((await office.ask('law.takeFile', {})).id)
}

export async function confirmLaw(office: TestOffice, id: string): Promise<void> {
  await signIn(office, 'judge')
  await office.ask('law.confirm', { id })
}
