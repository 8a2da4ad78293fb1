import { createHash } from 'node:crypto'
import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import type { LawPack } from '../../shared/domain/law/lawPack.ts'
import { shippedLaw } from '../../shared/domain/law/lawTables.ts'
import { signerOf } from '../../electron/vault/signer.ts'
import { paragraphsIn, partsOfDocx } from '../support/docx.ts'
import { confirmLaw, oneMore, otherPast, proposeFile, proposeRate, RATE } from '../support/office/broughtLaws.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { listPapers, makePaper } from '../support/office/papers.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { keysOf, withRawCases, withRawOffice } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// Tables of the law change while cases run: by two people, and no order that was issued moves.

type Issued = Readonly<{ caseId: CaseId; orderId: OrderId }>

let prepared: PreparedOffice<Issued>
let office: TestOffice
beforeAll(async () => {
  prepared = await prepareOffice(async (making) => {
    const issued = await issueCase01(making)
    for (const kind of ['calculation-annex', 'payment-statement'] as const)
      await makePaper(making, issued.caseId, kind, { claim: 'c1', date: '2026-06-15' })
    return issued
  })
}, 60_000)
afterAll(() => {
  prepared.remove()
})
beforeEach(() => {
  office = prepared.open()
})
afterEach(() => office.close())

const inForce = async () => office.ask('law.inForce', {})

const propose = () => proposeRate(office)
const confirm = (id: string) => confirmLaw(office, id)

describe('two people', () => {
  test('a pack is computed by only once a second person has confirmed it, and the journal tells who did what', async () => {
    const id = await propose()
    expect((await inForce()).interest.version).toBe('2026-1')
    expect(await office.refused('law.confirm', { id })).toMatchObject({ code: 'session.roleNotAllowed' })
    await confirm(id)
    const { interest } = await inForce()
    expect(interest.version).toBe('2026-2')
    expect(interest.rates.at(-1)).toMatchObject({
      validFrom: '2026-07-01',
      validTo: '2026-12-31',
      ratePercent: '10.40',
    })
    expect(await office.refused('law.confirm', { id })).toMatchObject({ code: 'law.decided' })
    await signIn(office, 'administrator')
    const [pack] = (await office.ask('law.list', {})).packs
    expect(pack).toMatchObject({ state: 'confirmed', proposedBy: 'Administrator sistema', decidedBy: 'Vesna Žižić' })
    const acts = (await office.ask('audit.list', { journal: 'office' })).filter(({ act }) => act.startsWith('law.'))
    expect(acts.map(({ act, person }) => [act, person])).toEqual([
      ['law.confirmed', 'Vesna Žižić'],
      ['law.proposed', 'Administrator sistema'],
    ])
    expect(acts[1]?.reason).toContain('Sl. list CG 71/2026')
  })

  test('a refused and a withdrawn pack change nothing, and their version can be brought again', async () => {
    const id = await propose()
    await signIn(office, 'judge')
    await office.ask('law.refuse', { id, reason: 'stopa nije ta iz službenog lista' })
    const again = await propose()
    await office.ask('law.withdraw', { id: again })
    await signIn(office, 'judge')
    expect(await office.refused('law.confirm', { id: again })).toMatchObject({ code: 'law.decided' })
    expect((await inForce()).interest.version).toBe('2026-1')
    await confirm(await propose())
    expect((await inForce()).interest.version).toBe('2026-2')
  })

  test('whoever holds the key of the office alone puts nothing in force, though the row says confirmed', async () => {
    const id = await propose()
    await office.ask('session.lock', {})
    const { record } = await keysOf(office.folder, 'administrator')
    const signature = signerOf(record).sign(new TextEncoder().encode(id))
    await withRawOffice(office.folder, (db) => {
      const forge = db.prepare(
        `UPDATE law_pack SET state = 'confirmed', decided_by = 'ffffffffffffffff', decided_at = '2026-06-15T09:00:00.000Z',
         signature = $signature WHERE id = $id`,
      )
      forge.run({ id, signature: new Uint8Array(signature) })
      expect(() => db.prepare('UPDATE law_pack SET sha256 = upper(sha256)').run()).toThrow('frozen')
      expect(() => db.prepare('DELETE FROM law_pack').run()).toThrow('stays')
    })
    await signIn(office, 'judge')
    expect((await inForce()).interest.version).toBe('2026-1')
    const [pack] = (await office.ask('law.list', {})).packs
    expect(pack).toMatchObject({ state: 'confirmed', isSound: false })
  })
})

describe('an issued order never moves', () => {
  async function stored(): Promise<readonly string[]> {
    await office.ask('session.lock', {})
    return withRawCases(office.folder, (db) =>
      ['order_act', 'order_paper', 'order_snapshot', 'paper', 'paper_file'].map((table) => {
        const rows = JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all())
        return createHash('sha256').update(rows).digest('hex')
      }),
    )
  }

  test('order, snapshot and papers are the same bytes after a pack that changes past rates', async () => {
    const before = await stored()
    await confirm(await proposeFile(office, otherPast()))
    expect((await inForce()).interest.version).toBe('2026-9')
    expect(await stored()).toEqual(before)
  })

  test('its annex keeps the tables it was issued under, and what is owed today follows those of today', async () => {
    const { caseId } = prepared.value
    await confirm(await proposeFile(office, otherPast()))
    const changed = new Map<string, readonly string[]>()
    for (const { id, kind } of await listPapers(office, caseId))
      changed.set(kind, (await office.ask('paper.open', { caseId, paper: id })).changed)
    expect(changed.get('calculation-annex')).toEqual([])
    expect(changed.get('payment-statement')).toEqual(['law'])
  })
})

describe('a pack that comes between an order and its file for a word processor', () => {
  const words = (name: string) =>
    paragraphsIn(partsOfDocx(readFileSync(join(office.folder, name)))['word/document.xml'] ?? '').map(
      ({ text }) => text,
    )

  async function leaving() {
    const { caseId, orderId } = prepared.value
    await signIn(office, 'judge')
    const annex = present((await listPapers(office, caseId)).find(({ kind }) => kind === 'calculation-annex'))
    office.dialog.save = join(office.folder, 'obracun.docx')
    const leaves = { caseId, paper: annex.id, variant: 'bilingual', format: 'docx', reason: 'za spis suda' } as const
    await office.ask('paper.export', leaves)
    office.dialog.save = join(office.folder, 'odluka.docx')
    await office.ask('order.exportDocx', { source: { orderId }, language: 'bilingual' })
    return { annex: words('obracun.docx'), order: words('odluka.docx') }
  }

  test('moves no word of the annex and none of the order', async () => {
    const before = await leaving()
    expect(before.annex.join(' ')).toContain('2026-1')
    await confirm(await proposeFile(office, otherPast()))
    expect(await leaving()).toEqual(before)
    const { paper } = await makePaper(office, prepared.value.caseId, 'payment-statement', { date: '2026-06-15' })
    expect((await office.ask('paper.open', { caseId: prepared.value.caseId, paper })).changed).toEqual([])
  })
})

describe('what a pack changes is shown before', () => {
  test('row by row, and in the fictional cases by how much', async () => {
    const id = await proposeFile(office, otherPast())
    const look = await office.ask('law.look', { id })
    expect(look.against).toBe('2026-1')
    expect(look.rows).toEqual([
      { row: '2025-07-01', change: 'changed', fields: [{ field: 'ratePercent', before: '10.15', after: '11.00' }] },
    ])
    const [effect] = look.effects
    if (effect?.of !== 'interest') throw new Error('no interest')
    const { beforeCents = 0, afterCents = 0, principalCents } = effect
    // 0,85 per cent more for as many of the half-year's 184 days as bear interest.
    expect(afterCents).toBeGreaterThan(beforeCents)
    expect(afterCents - beforeCents).toBeLessThanOrEqual(Math.ceil((principalCents * 0.85 * 184) / 36_500))
  })

  test('a holiday moves limits with their sentences, in the file and on the worklist too', async () => {
    const { caseId } = prepared.value
    await signIn(office, 'judge')
    const before = await office.ask('caseFile.deadlines', { caseId })
    const moving = present(before.find(({ rule, due }) => rule === 'writtenJudgment' && due !== undefined))
    const [, month, day] = present(moving.due).split('-').map(Number)
    const id = await proposeFile(office, oneMore(present(month), present(day)))
    await signIn(office, 'judge')
    const { effects } = await office.ask('law.look', { id })
    expect(effects.every(({ of }) => of === 'deadline')).toBe(true)
    await office.ask('law.confirm', { id })
    const after = await office.ask('caseFile.deadlines', { caseId })
    const moved = present(after.find(({ rule }) => rule === 'writtenJudgment'))
    expect(present(moved.due) > present(moving.due)).toBe(true)
    expect(moved.sentence.cnr).toContain('Dan za probu')
    const dueOnList = () =>
      withRawCases(office.folder, (db) =>
        db
          .prepare("SELECT due FROM work_item WHERE rule = 'writtenJudgment'")
          .all()
          .map((row) => (row as { due: string }).due),
      )
    // The order is to be printed and to be served until then.
    await expect.poll(dueOnList).toEqual([moved.due, moved.due])
  })
})

describe('bringing one', () => {
  async function refusedFile(pack: unknown): Promise<unknown> {
    await signIn(office, 'administrator')
    office.dialog.open = join(office.folder, 'pack.json')
    writeFileSync(office.dialog.open, typeof pack === 'string' ? pack : JSON.stringify(pack))
    return office.refused('law.takeFile', {})
  }

  test('a file that is no pack is refused with the place of its fault', async () => {
    const good = otherPast()
    if (good.kind !== 'interest') throw new Error('no rates')
    const table = good.table
    const { source: _source, ...withoutSource } = good
    expect(await refusedFile('{')).toMatchObject({ code: 'lawPack.unreadable' })
    expect(await refusedFile(withoutSource)).toMatchObject({ code: 'lawPack.shape', field: 'source' })
    expect(await refusedFile({ ...good, more: 1 })).toMatchObject({ code: 'lawPack.shape' })
    const gap = { ...good, table: { ...table, rates: table.rates.toSpliced(4, 1) } }
    expect(await refusedFile(gap)).toMatchObject({ code: 'lawPack.tableGap', field: 'table.rates.4' })
    expect(await refusedFile({ ...good, version: '2026-1' })).toMatchObject({ code: 'law.versionKnown' })
    const same = { ...good, table: { ...table, rates: shippedLaw.interest.rates } }
    expect(await refusedFile(same)).toMatchObject({ code: 'law.noChange' })
    const other = oneMore(2, 30)
    expect(await refusedFile(other)).toMatchObject({ code: 'lawPack.holidayInvalid' })
    expect((await office.ask('law.list', {})).packs).toEqual([])
  })

  test('a rate needs its source, and a day that is read', async () => {
    await signIn(office, 'administrator')
    expect(await office.refused('law.addRate', { ...RATE, source: ' ' })).toMatchObject({ field: 'source' })
    expect(await office.refused('law.addRate', { ...RATE, ratePercent: 'deset' })).toMatchObject({
      field: 'ratePercent',
    })
    expect(await office.refused('law.addRate', { ...RATE, version: 'nova' })).toMatchObject({ field: 'version' })
  })

  test('the table in force is saved as a file that can be changed and brought', async () => {
    await signIn(office, 'administrator')
    office.dialog.save = join(office.folder, 'table.json')
    await office.ask('law.saveFile', { kind: 'interest' })
    const saved = JSON.parse(readFileSync(office.dialog.save, 'utf8')) as LawPack
    expect(saved.source).toBe('')
    const id = await proposeFile(office, { ...otherPast(), table: saved.table, version: '2026-4' }).catch(
      (error: unknown) => error,
    )
    expect(String(id)).toContain('law.noChange')
  })

  test('going back is a new version with the former rows, and what came between stays to be seen', async () => {
    await confirm(await propose())
    office.clock.now = new Date(office.clock.now.getTime() + 60_000)
    await signIn(office, 'administrator')
    const back = { kind: 'interest', version: '2026-5', source: 'stopa 2026-2 je upisana pogrešno' } as const
    const { id } = await office.ask('law.goBack', back)
    await confirm(present(id))
    const { interest } = await inForce()
    expect(interest.version).toBe('2026-5')
    expect(interest.rates).toEqual(shippedLaw.interest.rates)
    expect((await office.ask('law.list', {})).packs.map(({ version }) => version)).toHaveLength(2)
  })
})
