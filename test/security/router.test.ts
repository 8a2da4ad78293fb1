import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels, type ChannelName } from '../../shared/contract/channels.ts'
import { isTrustedSender, originOf } from '../../electron/security/sender.ts'
import { importCase01, issueCase01 } from '../support/office/issuedOrder.ts'
import { PEOPLE, type Who } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { accountOf, openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

const NAMES = Object.keys(channels) as ChannelName[]
const KEYS_OUT_OF_PLACE = new Set<string>([
  'session.signIn',
  'recovery.recover',
  'setup.prepare',
  'session.lock',
  'session.setLanguage',
  'session.setPreferences',
  'session.changePassword',
])
let office: TestOffice
beforeAll(() => {
  office = openOfficeAtWork()
})
afterAll(() => office.close())

test.each(['constructor', '__proto__', 'toString', '', 'session', null, 7, {}, ['session.state']])(
  '%j is no channel',
  async (name) => {
    expect(await office.application.invoke(name, {})).toMatchObject({ ok: false, error: { code: 'channel.unknown' } })
  },
)

describe.each(NAMES)('%s', (name) => {
  test('takes no junk: a refusal with a code, never a bug, never a leak', { timeout: 60_000 }, async () => {
    await signIn(office, 'judge')
    const junk = fc.oneof(
      fc.anything(),
      fc.object({
        key: fc.constantFrom('caseId', 'revision', 'claim', 'person', 'password', 'code', 'key', 'text', 'decision'),
      }),
      fc.constant({ caseId: '0'.repeat(32), revision: 0, claim: 'c1', __proto__: { admin: true } }),
    )
    await fc.assert(
      fc.asyncProperty(junk, async (input) => {
        const answer = await office.application.invoke(name, input)
        if (!answer.ok) expect(answer.error.code).not.toBe('bug')
      }),
      { numRuns: KEYS_OUT_OF_PLACE.has(name) ? 20 : 60 },
    )
  })
})

test('ten megabytes for a name are refused before anyone looks at them', async () => {
  const input = { person: 'x'.repeat(10_000_000), password: 'y' }
  expect(await office.refused('session.signIn', input)).toEqual({ code: 'input.tooLarge' })
})

test('the delay grows and tells nothing: a stranger and a wrong password get the same answer', async () => {
  const fresh = openOfficeAtWork()
  const { id } = await accountOf(fresh, 'clerk')
  const waits: unknown[] = []
  for (const person of [id, 'ffffffffffffffff']) {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      waits.push(await fresh.refused('session.signIn', { person, password: 'pogrešno' }))
      fresh.clock.now = new Date(fresh.clock.now.getTime() + 60_000)
    }
  }
  expect(waits.slice(0, 4)).toEqual(waits.slice(4))
  expect(waits.slice(0, 4)).toMatchObject(
    [1, 2, 4, 8].map((waitSeconds) => ({ code: 'signIn.failed', params: { waitSeconds } })),
  )
  await fresh.refused('session.signIn', { person: id, password: 'pogrešno' })
  const again = openTestOffice({ folder: fresh.folder, keepFolder: true })
  again.clock.now = fresh.clock.now
  expect(await again.refused('session.signIn', { person: id, password: PEOPLE.clerk.own })).toMatchObject({
    code: 'signIn.wait',
  })
  await again.close()
  await fresh.close()
})

describe('a file in the custody of the other office', () => {
  test('can be read, not written, and the deliberation cannot be read', async () => {
    const fresh = openOfficeAtWork()
    const target = await importCase01(fresh)
    const { caseId, revision } = await fresh.ask('caseFile.forward', target)
    const forwarded = { caseId, revision }
    const view = await fresh.ask('caseFile.open', { caseId: target.caseId })
    expect(view.acts).not.toContain('changeProceedings')
    expect(view.claims[0]?.decision).toBeUndefined()
    for (const [name, input] of [
      ['caseFile.saveProceedings', { ...forwarded, case: view.case }],
      ['evidence.remove', { ...forwarded, evidence: 'e1' }],
      ['claim.remove', { ...forwarded, claim: 'c1' }],
      ['person.remove', { ...forwarded, person: 'd1' }],
    ] as const) {
      expect([name, await fresh.refused(name, input)]).toEqual([name, { code: 'caseFile.notInCustody' }])
    }
    await fresh.close()
  })
})

test.each(['administrator', 'auditor'] as const)('the %s comes near no content', async (who: Who) => {
  const fresh = openOfficeAtWork()
  const { caseId, orderId } = await issueCase01(fresh)
  const state = await signIn(fresh, who)
  expect(state.mayReveal).toBe(false)
  for (const [name, input] of [
    ['caseFile.open', { caseId }],
    ['order.open', { orderId }],
    ['order.read', { orderId }],
    ['print.queue', {}],
    ['journal.list', { caseId }],
    ['person.reveal', { caseId, person: 'v1', reason: 'radoznalost' }],
    ['exchange.export', { caseId, reason: 'radoznalost' }],
  ] as const) {
    expect([name, (await fresh.refused(name, input)).code]).toEqual([name, 'session.roleNotAllowed'])
  }
  expect(JSON.stringify(await fresh.ask('audit.list', { journal: 'office' }))).not.toMatch(/Šćekić|Ždralović|Džaković/)
  await fresh.close()
})

test('a reveal is written down with its reason, and the log of the program holds no name', async () => {
  const fresh = openOfficeAtWork()
  const { caseId } = await importCase01(fresh)
  expect(await fresh.ask('person.reveal', { caseId, person: 'v1', reason: 'dostava poziva' })).toMatchObject({
    identity: { name: 'Đurđica Šćekić' },
  })
  expect((await fresh.ask('journal.list', { caseId }))[0]).toMatchObject({
    act: 'caseFile.reveal',
    reason: 'dostava poziva',
    about: { cnr: expect.stringContaining('Oštećena A') as string },
  })
  expect(fresh.log.join()).not.toContain('Šćekić')
  await fresh.close()
})

test.each([
  ['our page', { windowId: 1, isMainFrame: true, origin: 'app://naknada' }, true],
  ['another window', { windowId: 2, isMainFrame: true, origin: 'app://naknada' }, false],
  ['a subframe', { windowId: 1, isMainFrame: false, origin: 'app://naknada' }, false],
  ['a look-alike host', { windowId: 1, isMainFrame: true, origin: 'app://naknada.me' }, false],
  ['about:blank', { windowId: 1, isMainFrame: true, origin: originOf('about:blank') }, false],
  ['no URL', { windowId: 1, isMainFrame: true, origin: originOf('') }, false],
])('%s as sender: %o', (_what, sender, isTrusted) => {
  expect(isTrustedSender(sender, new Set([1]), 'app://naknada')).toBe(isTrusted)
})
