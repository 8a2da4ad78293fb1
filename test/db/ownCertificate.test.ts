import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/channels.ts'
import type { TypedRuling } from '../../shared/domain/order/ruling.ts'
import { targetOf } from '../support/office/collection.ts'
import { answerWarnings, asTyped, decideToIssue } from '../support/office/issuedOrder.ts'
import { PEOPLE } from '../support/office/people.ts'
import { prepareOffice } from '../support/office/preparedOffice.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { certified, joined, packed, PASSWORD_OF_FILE } from '../support/proof/pkcs12File.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// Case-01 issued under the judge's own certificate from a PKCS#12 file.

const NAME = 'Đurđica Šćepanović'
const decision = asTyped(present(present(readTrainingCase('case-01').claims[0]).decision))
const prepared = await prepareOffice(decideToIssue)
const person = certified({ name: NAME })
let office: TestOffice
beforeEach(async () => {
  office = prepared.open()
  await signIn(office, 'judge')
})
afterEach(() => office.close())

/** Chooses a file and opens it. */
async function open(file: Buffer, password = PASSWORD_OF_FILE) {
  office.dialog.open = join(office.folder, 'potpis.p12')
  writeFileSync(office.dialog.open, file)
  expect(await office.ask('certificate.choose', {})).toEqual({ outcome: 'chosen', name: 'potpis.p12' })
  return office.ask('certificate.open', { password })
}

async function request(certificate?: Input<'order.issue'>['certificate']): Promise<Input<'order.issue'>> {
  const { findings } = await office.ask('order.preview', { caseId: prepared.value.caseId, decision })
  const asked = certificate === undefined ? {} : { certificate }
  return { ...prepared.value, claim: 'c1', password: PEOPLE.judge.own, warnings: answerWarnings(findings), ...asked }
}

test('an order under an own certificate is genuine, says whose it is, and the journal keeps its fingerprint', async () => {
  const [found] = (await open(packed(person))).certificates
  expect(found).toMatchObject({ subject: NAME, issuer: NAME, from: '2020-01-01', key: 'RSA 2048' })
  expect(found).not.toHaveProperty('fault')
  const { fingerprint } = present(found)
  const { orderId } = await office.ask('order.issue', await request({ fingerprint, password: PASSWORD_OF_FILE }))
  const { bytes } = await office.ask('order.read', { orderId })
  office.dialog.open = join(office.folder, 'donesena.pdf')
  writeFileSync(office.dialog.open, bytes)
  const { report } = await office.ask('proof.verifyFile', {})
  expect(report).toMatchObject({ genuine: true, signedBy: NAME, certifiedBy: NAME })
  const entries = await office.ask('journal.list', { caseId: prepared.value.caseId })
  const issued = entries.find(({ act }) => act === 'claim.issue')
  expect(issued?.reason).toContain(`X.509 SHA-256 ${fingerprint}`)
  // What was read of the file is gone: another act chooses it anew.
  expect((await office.refused('certificate.open', { password: PASSWORD_OF_FILE })).code).toBe('certificate.notChosen')
})

test('a ruling under an own certificate is genuine, says whose it is, and the journal keeps its fingerprint', async () => {
  const { caseId } = prepared.value
  await office.ask('order.issue', await request())
  const { fingerprint } = present((await open(packed(person))).certificates[0])
  const reasons = { cnr: 'U izreci je ispuštena cifra.', en: 'A digit was left out.' }
  const ruling: TypedRuling = { kind: 'obviousError', heads: [{ head: 'h4', awardedCents: 410_000 }], reasons }
  const asked = { ...(await targetOf(office, caseId)), ruling, password: PEOPLE.judge.own }
  const wrong = { fingerprint, password: 'pogrešna' }
  const refused = await office.refused('ruling.issue', { ...asked, certificate: wrong })
  expect(refused).toMatchObject({ code: 'certificate.wrongPassword', field: 'certificate' })
  const certificate = { fingerprint, password: PASSWORD_OF_FILE }
  const { orderId, number } = await office.ask('ruling.issue', { ...asked, certificate })
  const { bytes } = await office.ask('order.read', { orderId })
  office.dialog.open = join(office.folder, 'rjesenje.pdf')
  writeFileSync(office.dialog.open, bytes)
  const { report } = await office.ask('proof.verifyFile', {})
  expect(report).toMatchObject({ genuine: true, act: { number }, signedBy: NAME, certifiedBy: NAME })
  const entries = await office.ask('journal.list', { caseId })
  const issued = entries.find(({ act }) => act === 'claim.correct')
  expect(issued?.reason).toContain(`X.509 SHA-256 ${fingerprint}`)
  expect((await office.refused('certificate.open', { password: PASSWORD_OF_FILE })).code).toBe('certificate.notChosen')
})

test('of a file with two keys both are shown, and the one that is chosen signs', async () => {
  const other = certified({ name: 'Milica Đukić', key: 'p256' })
  const bare = { encrypted: ['-nomac'] }
  const { certificates } = await open(joined(packed(person, bare), packed(other, bare)))
  expect(certificates.map(({ subject, key }) => [subject, key])).toEqual([
    [NAME, 'RSA 2048'],
    ['Milica Đukić', 'P-256'],
  ])
  const { fingerprint } = present(certificates[1])
  const { orderId } = await office.ask('order.issue', await request({ fingerprint, password: PASSWORD_OF_FILE }))
  office.dialog.open = join(office.folder, 'donesena.pdf')
  writeFileSync(office.dialog.open, (await office.ask('order.read', { orderId })).bytes)
  expect((await office.ask('proof.verifyFile', {})).report).toMatchObject({ signedBy: 'Milica Đukić' })
})

test('neither the password nor the file is kept anywhere in the folder, nor logged', async () => {
  const file = packed(person)
  const { fingerprint } = present((await open(file)).certificates[0])
  await office.ask('order.issue', await request({ fingerprint, password: PASSWORD_OF_FILE }))
  const names = readdirSync(office.folder, { recursive: true, withFileTypes: true })
  for (const entry of names) {
    if (!entry.isFile() || entry.name === 'potpis.p12') continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    expect(bytes.includes(PASSWORD_OF_FILE)).toBe(false)
    expect(bytes.includes(file.subarray(100, 200))).toBe(false)
  }
  expect(office.log.join('')).not.toContain(PASSWORD_OF_FILE)
})

test.each([
  ['expired', { until: '20250101000000Z' }],
  ['notYetValid', { from: '20300101000000Z' }],
  ['weakKey', { key: 'weak' }],
  ['otherKey', { key: 'p521' }],
  ['notForSigning', { usage: 'critical,keyEncipherment' }],
] as const)('a certificate is refused as %s, on the screen and at the act', async (fault, how) => {
  const [found] = (await open(packed(certified({ name: NAME, ...how })))).certificates
  expect(found?.fault).toBe(fault)
  const asked = { fingerprint: present(found).fingerprint, password: PASSWORD_OF_FILE }
  expect((await office.refused('order.issue', await request(asked))).code).toBe(`certificate.${fault}`)
  // Nothing is issued, and the draft is as it was.
  expect(await office.ask('order.issue', await request())).toHaveProperty('number')
})

test('a wrong password, a file that is none or far too long, no key: each by its name', async () => {
  const refusedFor = async (file: Buffer, password = PASSWORD_OF_FILE): Promise<string> => {
    office.dialog.open = join(office.folder, 'potpis.p12')
    writeFileSync(office.dialog.open, file)
    await office.ask('certificate.choose', {})
    return (await office.refused('certificate.open', { password })).code
  }
  expect(await refusedFor(packed(person), 'pogrešna')).toBe('certificate.wrongPassword')
  expect(await refusedFor(Buffer.from('Zdravo'))).toBe('certificate.notPkcs12')
  expect(await refusedFor(packed(person, { withoutKey: true }))).toBe('certificate.noKey')
  writeFileSync(present(office.dialog.open), Buffer.alloc(1_000_001))
  expect((await office.refused('certificate.choose', {})).code).toBe('certificate.notPkcs12')
  office.dialog.open = join(office.folder, 'nema.p12')
  expect((await office.refused('certificate.choose', {})).code).toBe('certificate.unreadable')
  office.dialog.open = undefined
  expect(await office.ask('certificate.choose', {})).toEqual({ outcome: 'cancelled' })
})

test('at the act the password of the file is asked again, and a certificate that is not in it signs nothing', async () => {
  const { fingerprint } = present((await open(packed(person))).certificates[0])
  const refused = async (asked: Input<'order.issue'>['certificate']) =>
    (await office.refused('order.issue', await request(asked))).code
  expect(await refused({ fingerprint, password: 'pogrešna' })).toBe('certificate.wrongPassword')
  expect(await refused({ fingerprint: 'ab'.repeat(32), password: PASSWORD_OF_FILE })).toBe('certificate.noKey')
})
