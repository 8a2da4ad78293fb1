import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { ledgerOf } from '../support/office/collection.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// Case-01: 21.153,23 awarded against Ratko Ždralović and Njegoš Džaković jointly on 15 June 2026, which is today.

let office: TestOffice
let caseId: CaseId

beforeEach(async () => {
  ;({ office, caseId } = await openBegun('collected'))
})
afterEach(() => office.close())

const HEAD = 'Datum;Uplatilac;Svrha plaćanja;Poziv na broj;Potražuje;Valuta'
function put(lines: readonly string[], encode: (text: string) => string | Uint8Array = (text) => text) {
  office.dialog.open = join(office.folder, 'izvod.csv')
  writeFileSync(office.dialog.open, encode([HEAD, ...lines].join('\r\n')))
}
async function read(...lines: string[]) {
  put(lines)
  return office.ask('statement.read', {})
}

describe('a statement of account', () => {
  test('is held against the orders: by who paid, by the mark and by the number of the order', async () => {
    const { number } = present((await office.ask('print.queue', {})).orders[0])
    const { lines, debits } = await read(
      '15.06.2026.;ŽDRALOVIĆ RATKO, Nikšić;rata;;1.000,00;EUR',
      '15.06.2026.;Pošta CG;po presudi K.br.12/26;;2.000,00;EUR',
      `15.06.2026.;Pošta CG;;${number.replaceAll('-', '')};3.000,00;EUR`,
      '15.06.2026.;Marko Marković;kirija;;21.153,23;EUR',
      '15.06.2026.;Banka;provizija;;-1,00;EUR',
    )
    expect(debits).toBe(1)
    expect(lines.map(({ proposals }) => proposals.map(({ claim, from, reasons }) => [claim, from, reasons]))).toEqual([
      [['c1', 'd1', ['payer']]],
      [['c1', undefined, ['reference']]],
      [['c1', undefined, ['reference']]],
      [],
    ])
    expect(lines[2]?.proposals[0]).toMatchObject({ number, mark: 'K.br.12/26', isEntered: false })
  })

  test('enters nothing: a person does, and then the line is known', async () => {
    const line = '15.06.2026.;Ratko Ždralović;rata;;1.000,00;EUR'
    const proposal = present((await read(line)).lines[0]?.proposals[0])
    expect((await ledgerOf(office, caseId)).paidCents).toBe(0)
    const { revision, claim, from } = proposal
    const payment = { date: '2026-06-15', amountCents: 100_000, source: 'debtor' as const, from: present(from) }
    await office.ask('collection.recordPayment', { caseId, revision, claim, payment, confirmed: ['beforeFinality'] })
    expect((await read(line)).lines[0]?.proposals[0]).toMatchObject({ isEntered: true })
  })

  test('is read in the letters of banks: UTF-8 with and without mark, Central European, UTF-16', async () => {
    const line = '15.06.2026.;Njegoš Džaković;;;5,00;EUR'
    const central = (text: string) =>
      Uint8Array.from([...text].map((sign) => ({ š: 0x9a, ć: 0xe6, ž: 0x9e })[sign] ?? sign.charCodeAt(0)))
    for (const encode of [
      (text: string) => text,
      (text: string) => `\uFEFF${text}`,
      central,
      (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    ]) {
      put([line], encode)
      const { lines } = await office.ask('statement.read', {})
      expect(lines[0]?.credit.payer).toBe('Njegoš Džaković')
      expect(lines[0]?.proposals[0]).toMatchObject({ from: 'd2' })
    }
  })

  test('what is none is refused in words, and a cancelled dialog is nothing', async () => {
    office.dialog.open = join(office.folder, 'izvod.csv')
    writeFileSync(office.dialog.open, 'a;b\n1;2\n')
    expect(await office.refused('statement.read', {})).toMatchObject({ code: 'statement.headMissing' })
    writeFileSync(office.dialog.open, Buffer.alloc(6_000_000, 'a'))
    expect(await office.refused('statement.read', {})).toMatchObject({ code: 'exchange.tooLarge' })
    writeFileSync(office.dialog.open, Buffer.from([0, 1, 2, 0xff, 0xd8, 0]))
    expect(await office.refused('statement.read', {})).toMatchObject({ code: 'statement.headMissing' })
    office.dialog.open = undefined
    expect(await office.ask('statement.read', {})).toMatchObject({ outcome: 'cancelled', lines: [] })
  })

  test('proposes nothing to whoever enters no payments, and is not open to the prosecution', async () => {
    put(['15.06.2026.;Ratko Ždralović;rata;;1.000,00;EUR'])
    await signIn(office, 'judge')
    expect((await office.ask('statement.read', {})).lines).toMatchObject([{ proposals: [] }])
    await signIn(office, 'prosecutor')
    expect(await office.refused('statement.read', {})).toMatchObject({ code: 'session.roleNotAllowed' })
  })
})
