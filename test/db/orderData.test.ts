import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyActFile } from '../../commands/verify/verifyActFile.ts'
import { readOfficeKeys, type OfficeKey } from '../../electron/proof/officeKeys.ts'
import { verifyRecord } from '../../electron/proof/orderSeal.ts'
import { naknadaOrder, type NaknadaOrder } from '../../shared/domain/proof/naknadaOrder.ts'
import { begunOffice } from '../support/office/begunOffice.ts'
import { issueRuling } from '../support/office/rulings.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// An issued order leaves as data for other programs, and is verified by the public key of the office alone.

const prepared = await begunOffice('issued')
let office: TestOffice
let keys: readonly OfficeKey[]
let [data, key] = ['', '']
let order: NaknadaOrder

beforeAll(async () => {
  office = prepared.open()
  await signIn(office, 'auditor')
  key = office.dialog.save = join(office.folder, 'office.pub')
  await office.ask('audit.saveKey', {})
  keys = present(readOfficeKeys(readFileSync(key, 'utf8')))
  await signIn(office, 'judge')
  data = office.dialog.save = join(office.folder, 'order.json')
  await office.ask('order.export', { orderId: prepared.value.orderId, reason: 'za evidenciju', format: 'json' })
  order = naknadaOrder.parse(JSON.parse(readFileSync(data, 'utf8')))
})
afterAll(() => office.close())

test('it says what was decided, by head, and that it left is written down', async () => {
  const { claim, decision } = present(readTrainingCase('case-01').claims[0])
  expect(order.heads.map(({ code, claimedCents, awardedCents }) => [code, claimedCents, awardedCents])).toEqual(
    claim.heads.map(({ id, code, amountCents }) => [
      code,
      amountCents,
      decision?.heads.find(({ head }) => head === id)?.awardedCents,
    ]),
  )
  const { number, sha256, issued } = await office.ask('order.open', { orderId: prepared.value.orderId })
  expect(order).toMatchObject({ number, issued, file: sha256, awardedCents: 2_115_323, daysToPay: 15 })
  expect(order.standing).toEqual({ corrected: [] })
  const entries = await office.ask('journal.list', { caseId: prepared.value.caseId })
  expect(entries.map(({ act, reason }) => [act, reason])).toContainEqual(['caseFile.exportPaper', 'za evidenciju'])
})

test('it names nobody, sealed or not', () => {
  expect(JSON.stringify(order)).not.toMatch(/Šćeki|Oštećen|Ždralovi|Džakovi|Žiži|Ćetkovi|Knežević|0704998265000|510-/u)
})

test('it is genuine however the file is written', () => {
  expect(verifyRecord(order, keys)).toMatchObject({ genuine: true, faults: [], act: { pages: 5 } })
  const turned = Object.fromEntries(Object.entries(order).toReversed())
  expect(verifyRecord(naknadaOrder.parse(turned), keys).genuine).toBe(true)
})

/** What the command says of the stored file of the order, with data beside it. */
async function beside(record: NaknadaOrder) {
  const [file, path] = [join(office.folder, 'order.pdf'), join(office.folder, 'beside.json')]
  writeFileSync(file, (await office.ask('order.read', { orderId: prepared.value.orderId })).bytes)
  writeFileSync(path, JSON.stringify(record))
  const { report, verdict, lines } = await verifyActFile({ kind: 'act', file, key, account: undefined, data: path })
  return { standing: (report as { standing?: unknown }).standing, verdict, said: lines.join('\n') }
}

test('beside the file, the data say what had become of it, and data that were changed or are of another act say nothing', async () => {
  const stands = await beside(order)
  expect(stands).toMatchObject({ standing: { asOf: order.exported, corrected: [] }, verdict: 'intact' })
  expect(stands.said).toContain('do tog dana nije ukinut ni ispravljen')
  expect(await beside({ ...order, standing: { fell: '2026-09-01', corrected: [] } })).toMatchObject({
    ...{ standing: null, verdict: 'broken' },
  })
})

test('a ruling that corrected it stands in the data and is told, and its own data are of another act', async () => {
  const corrected = prepared.open()
  try {
    const { caseId, orderId } = prepared.value
    const reasons = { cnr: 'U izreci je ispuštena cifra.', en: 'A digit was left out in the operative part.' }
    const heads = [{ head: 'h4', awardedCents: 410_000 }]
    const ruling = await issueRuling(corrected, caseId, { kind: 'obviousError', heads, reasons })
    const dataOf = async (id: typeof orderId) => {
      corrected.dialog.save = join(corrected.folder, 'order.json')
      await corrected.ask('order.export', { orderId: id, reason: 'za evidenciju', format: 'json' })
      return naknadaOrder.parse(JSON.parse(readFileSync(corrected.dialog.save, 'utf8')))
    }
    const later = await dataOf(orderId)
    expect(later.standing.corrected).toEqual([{ number: ruling.number, issued: '2026-06-15' }])
    const told = await beside(later)
    expect(told.verdict).toBe('intact')
    expect(told.said).toContain(`ispravljen rješenjem ${ruling.number}`)
    expect(await beside(await dataOf(ruling.orderId))).toMatchObject({ standing: null, verdict: 'broken' })
  } finally {
    await corrected.close()
  }
})

const firstHead = () => present(order.heads[0])
test.each<readonly [string, () => NaknadaOrder, readonly string[]]>([
  [
    'a cent',
    () => ({ ...order, heads: [{ ...firstHead(), awardedCents: 728_001 }, ...order.heads.slice(1)] }),
    ['altered', 'sums'],
  ],
  [
    'a sum claimed',
    () => ({ ...order, heads: [{ ...firstHead(), claimedCents: 1 }, ...order.heads.slice(1)] }),
    ['altered'],
  ],
  ['the day', () => ({ ...order, issued: '2026-06-16' }), ['altered', 'pages']],
  ['a page left out', () => ({ ...order, pages: order.pages.slice(1) }), ['altered', 'pages']],
  [
    'a digit on a page',
    () => ({ ...order, pages: order.pages.map((code) => code.replace('7.280,00', '7.230,00')) }),
    ['altered', 'pages', 'sums'],
  ],
  ['the signature', () => ({ ...order, signature: '0'.repeat(128) }), ['altered']],
])('changed is %s', (_name, change, faults) => {
  expect(verifyRecord(change(), keys)).toMatchObject({ genuine: false, faults })
})

test('the key of another office vouches for nothing, nor one that had ended', () => {
  const other = keys.map(({ publicKey }) => ({ publicKey: Buffer.from(publicKey).reverse() }))
  expect(verifyRecord(order, other).faults).toContain('altered')
  const ended = keys.map((one) => ({ ...one, until: '2026-01-01T00:00:00.000Z' }))
  expect(verifyRecord(order, ended).faults).toEqual(['keyEnded', 'pages'])
})

test('the command verifies it: 0, 1 where a cent was changed', () => {
  const verify = (path: string) => spawnSync('node', ['commands/verify.ts', path, '--key', key], { encoding: 'utf8' })
  const whole = verify(data)
  expect([whole.status, whole.stderr.includes('GENUINE AND UNCHANGED')]).toEqual([0, true])
  const changed = join(office.folder, 'changed.json')
  writeFileSync(changed, readFileSync(data, 'utf8').replace('"awardedCents": 728000', '"awardedCents": 728100'))
  const other = verify(changed)
  expect([other.status, other.stderr.includes('iznosi nijesu')]).toEqual([1, true])
})
