import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import type { StartOutcome } from '../../shared/contract/startList.ts'
import { ledgerOf } from '../support/office/collection.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { listBytes, RUNNING, writeList, type ListRow } from '../support/startList/listFile.ts'
import { present } from '../support/trainingCase.ts'

let office: TestOffice
beforeEach(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'clerk')
})
afterEach(() => office.close())

type Read = Output<'startList.read'>
async function read(rows: readonly ListRow[]): Promise<Read['rows']> {
  office.dialog.open = join(office.folder, 'spisak.xlsx')
  writeList(office.dialog.open, rows)
  const found = await office.ask('startList.read', { language: 'cnr' })
  expect(found.outcome).toBe('read')
  return found.rows
}
const check = async (...rows: number[]) => (await office.ask('startList.check', { rows })).rows
const enter = (row: number, confirmed: StartOutcome['remarks'] = []) =>
  office.ask('startList.enter', { row, confirmed })
const files = async () => (await office.ask('caseFile.list', { custody: 'any', sort: 'mark' })).total

describe('a row of a start list', () => {
  test('is shown before anything is entered, and trying it leaves nothing', async () => {
    const before = await files()
    const [row] = await read([RUNNING])
    expect(row).toMatchObject({
      problems: [],
      value: { injured: { cnr: 'Ljiljana Đurđević' }, awardedCents: 700_000, final: '2025-04-10', payments: 0 },
    })
    expect(await check(2)).toEqual([{ row: 2, outcome: 'newFile', remarks: [] }])
    expect(await files()).toBe(before)
  })

  test('becomes a file with decision, clauses and running enforcement, followed on the radar and in the ledger', async () => {
    await read([
      {
        ...RUNNING,
        'paidOn.1': { date: '2025-06-02' },
        'paid.1': { cents: 100_000 },
        'paidSource.1': 'javni izvršitelj',
      },
    ])
    const entered = await enter(2)
    expect(entered).toMatchObject({ outcome: 'newFile', remarks: [] })
    const caseId = present(entered.caseId)
    const file = await office.ask('caseFile.open', { caseId })
    expect(file.claims).toMatchObject([
      {
        stage: 'enforceable',
        outside: { court: 'VSPG', mark: 'K.br.77/24', date: '2025-03-10', judge: 'Ivana Šćepanović' },
      },
    ])
    const ledger = await ledgerOf(office, caseId)
    expect(ledger.paidCents).toBe(100_000)
    expect(ledger.balanceCents).toBeGreaterThan(600_000)
    const { awards } = await office.ask('enforcement.look', { caseId })
    expect(JSON.stringify(awards)).toContain('Aleksandar Bošković')
    const unpaid = await office.ask('step.list', {})
    expect(JSON.stringify(unpaid)).toContain(caseId)
    const acts = (await office.ask('journal.list', { caseId })).map(({ act }) => act)
    for (const act of [
      'caseFile.create',
      'caseFile.enterStartRow',
      'caseFile.fileClaim',
      'claim.recordDecision',
      'claim.becomeFinal',
      'claim.becomeEnforceable',
      'claim.fileEnforcement',
      'claim.recordEnforcement',
    ])
      expect(acts).toContain(act)
  })

  test('is found again: a second entry of the same list doubles nothing', async () => {
    const other = { ...RUNNING, victim: 'Njegoš Žižić', victimSex: 'm' }
    await read([RUNNING, other])
    expect(await enter(2)).toMatchObject({ outcome: 'newFile' })
    // Here the work broke off; the list is read anew.
    await read([RUNNING, other])
    expect((await check(2, 3)).map(({ outcome }) => outcome)).toEqual(['there', 'newClaim'])
    const [again, next] = [await enter(2), await enter(3)]
    expect([again.outcome, next.outcome]).toEqual(['there', 'newClaim'])
    expect(next.caseId).toBe(again.caseId)
    const file = await office.ask('caseFile.open', { caseId: present(again.caseId) })
    expect(file.claims).toHaveLength(2)
    // Both were awarded against the same man, who stands in the file once.
    expect(file.people.filter(({ role }) => role === 'defendant')).toHaveLength(1)
    expect((await enter(3)).outcome).toBe('there')
  })

  test('that is refused leaves nothing, says at which cell, and the others go on', async () => {
    const late = { ...RUNNING, mark: 'K.br.78/24', final: { date: '2025-02-01' } }
    await read([late, RUNNING])
    const before = await files()
    expect(await check(2)).toMatchObject([
      { outcome: 'refused', problem: { code: 'outside.finalTooEarly', column: 'final' } },
    ])
    expect(await enter(2)).toMatchObject({ outcome: 'refused' })
    expect(await files()).toBe(before)
    expect(await enter(3)).toMatchObject({ outcome: 'newFile' })
    expect(await files()).toBe(before + 1)
  })

  test.each([
    ['date', { date: '31.02.2025.' }, 'date.invalid'],
    ['judge', { judge: undefined }, 'startList.cellMissing'],
    ['victimSex', { victimSex: 'x' }, 'startList.choice.sex'],
    ['headAwarded.1', { 'headAwarded.1': '-5,00' }, 'amount.negative'],
    ['headCode.1', { 'headCode.1': 'Q9' }, 'paste.headUnknown'],
    ['court', { court: 'Sud u Bečeju' }, 'startList.choice.office'],
    ['enforceable', { enforceable: undefined }, 'startList.enforcementEarly'],
    ['jointly', { 'debtor.2': 'Ana Babić', 'debtorSex.2': 'ž' }, 'startList.cellMissing'],
    ['motionDebtor', { 'debtor.2': 'Ana Babić', 'debtorSex.2': 'ž', jointly: 'da' }, 'startList.debtorUnnamed'],
    ['article', { article: 'trgovina' }, 'startList.articleInvalid'],
  ] as const)('with a fault at %s says so before anything is tried', async (column, change, code) => {
    const [row] = await read([{ ...RUNNING, ...change }])
    expect(row?.problems).toContainEqual(expect.objectContaining({ column, code }))
    expect(row?.value).toBeUndefined()
    expect(await office.refused('startList.enter', { row: 2, confirmed: [] })).toMatchObject({
      code: 'startList.notOpen',
    })
  })

  test('twice in a list is entered once', async () => {
    const rows = await read([RUNNING, { ...RUNNING, mark: 'K. br. 77/24' }])
    expect(rows[1]?.problems).toEqual([{ column: 'mark', code: 'startList.rowTwice', params: { row: 2 } }])
  })

  test('of several who pay shares owes by them; each payment out of the ordinary wants a word', async () => {
    const shared = {
      ...RUNNING,
      'debtor.2': 'Ana Babić',
      'debtorSex.2': 'ž',
      'debtorShare.1': '1/2',
      'debtorShare.2': '1/2',
      jointly: 'ne',
      motionDebtor: 'Ana Babić',
      'paidOn.1': { date: '2025-03-20' },
      'paid.1': { cents: 50_000 },
      'paidBy.1': '1',
    }
    await read([shared])
    expect(await check(2)).toMatchObject([{ outcome: 'newFile', remarks: ['beforeFinality'] }])
    expect(await enter(2)).toMatchObject({
      outcome: 'refused',
      problem: { code: 'payment.beforeFinality', column: 'paid.1' },
    })
    const { caseId } = await enter(2, ['beforeFinality'])
    const { isJoint, debtors } = await ledgerOf(office, present(caseId))
    expect(isJoint).toBe(false)
    expect(debtors.map(({ paidCents }) => paidCents)).toEqual([50_000, 0])
  })

  test('that is not final yet and was served is served on all, and its period of appeal runs', async () => {
    const fresh = {
      ...RUNNING,
      date: { date: '2026-06-01' },
      final: undefined,
      enforceable: undefined,
      motion: undefined,
      body: undefined,
      bodyName: undefined,
      enforcementMark: undefined,
      ruling: undefined,
      served: { date: '2026-06-10' },
      channel: 'poštom',
    }
    await read([fresh])
    const { caseId } = await enter(2)
    const file = await office.ask('caseFile.open', { caseId: present(caseId) })
    expect(file.claims[0]?.stage).toBe('served')
    const [service] = await office.ask('caseFile.service', { caseId: present(caseId) })
    expect(JSON.stringify(service)).toContain('2026-06-10')
  })

  test('of a victim with a label is sealed at once: the name reaches neither window nor lists', async () => {
    const sealed = { ...RUNNING, pseudonym: 'Oštećena Ž-1', pseudonymEn: 'Injured party Ž-1' }
    const rows = await read([sealed])
    expect(JSON.stringify(rows)).not.toContain('Đurđević')
    const { caseId } = await enter(2)
    const file = await office.ask('caseFile.open', { caseId: present(caseId) })
    expect(file.people.find(({ role }) => role === 'injuredParty')).toMatchObject({
      sealed: true,
      label: { cnr: 'Oštećena Ž-1' },
    })
    expect(JSON.stringify(file)).not.toContain('Đurđević')
    expect(JSON.stringify(await office.ask('journal.list', { caseId: present(caseId) }))).not.toContain('Đurđević')
    expect((await enter(2)).outcome).toBe('there')
  })

  test('of somebody who was sealed since is left to a person, and not entered twice', async () => {
    await read([RUNNING])
    const caseId = present((await enter(2)).caseId)
    const { revision, people } = await office.ask('caseFile.open', { caseId })
    const { label: _label, identity, ...person } = present(people.find(({ role }) => role === 'injuredParty'))
    const pseudonym = { cnr: 'Oštećena A', en: 'Injured party A' }
    await office.ask('person.save', { caseId, revision, person: { ...person, sealed: true, pseudonym }, identity })
    await read([RUNNING])
    expect(await enter(2)).toMatchObject({ outcome: 'refused', problem: { code: 'startList.maybeThere' } })
  })
})

describe('a start list', () => {
  test('is given empty, in the set language, with an example that is never entered', async () => {
    for (const language of ['cnr', 'cnr-Cyrl', 'en'] as const) {
      office.dialog.save = join(office.folder, `${language}.xlsx`)
      expect(await office.ask('startList.template', { language })).toEqual({ outcome: 'saved' })
      office.dialog.open = office.dialog.save
      expect(await office.ask('startList.read', { language })).toMatchObject({ rows: [], examples: 1, unknown: [] })
    }
  })

  test('filled in after the example is read in each language, Cyrillic too', async () => {
    office.dialog.open = join(office.folder, 'spisak.xlsx')
    const cyrillic = { ...RUNNING, victim: 'Љиљана Ђурђевић', victimSex: 'ж', judgeSex: 'ж', body: 'јавни извршитељ' }
    for (const [language, row] of [
      ['cnr-Cyrl', cyrillic],
      ['en', { ...RUNNING, victimSex: 'f', judgeSex: 'f', body: 'bailiff' }],
    ] as const) {
      writeFileSync(office.dialog.open, listBytes([row], language))
      const { rows } = await office.ask('startList.read', { language })
      expect(rows).toMatchObject([{ problems: [], value: { awardedCents: 700_000 } }])
    }
  })

  test('leaves a report of what was done, without names', async () => {
    await read([RUNNING, { ...RUNNING, mark: 'K.br.79/24', judge: undefined }])
    await enter(2)
    office.dialog.save = join(office.folder, 'unos.csv')
    const reasons = [{ row: 3, reason: 'Sudija: nije popunjeno.' }]
    await office.ask('startList.report', { language: 'cnr', format: 'csv', reasons })
    const text = readFileSync(office.dialog.save, 'utf8')
    expect(text).toMatch(/2;K\.br\.77\/24;K\.br\.77\/24;nov predmet/u)
    expect(text).toMatch(/3;K\.br\.79\/24;K\.br\.77\/24;izostavljeno;Sudija: nije popunjeno\./u)
    expect(text).not.toContain('Đurđević')
  })

  test('is the work of the clerk of a court alone, and is gone with the session', async () => {
    await read([RUNNING])
    await office.ask('session.lock', {})
    await signIn(office, 'clerk')
    expect(await office.refused('startList.enter', { row: 2, confirmed: [] })).toMatchObject({
      code: 'startList.notOpen',
    })
    await office.ask('session.lock', {})
    await signIn(office, 'prosecutor')
    expect(await office.refused('startList.read', { language: 'cnr' })).toMatchObject({
      code: 'session.roleNotAllowed',
    })
  })
})
