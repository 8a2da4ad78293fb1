import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutsideDecision } from '../../shared/domain/caseFile/outsideDecision.ts'
import type { TypedRuling } from '../../shared/domain/order/ruling.ts'
import { paragraphsIn, partsOfDocx } from '../support/docx.ts'
import { ledgerOf, paymentOn } from '../support/office/collection.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { makePaper } from '../support/office/papers.ts'
import { PEOPLE } from '../support/office/people.ts'
import { prepareOffice } from '../support/office/preparedOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { issueRuling } from '../support/office/rulings.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import type { Target } from '../support/office/twoClaims.ts'
import { present } from '../support/trainingCase.ts'

// Case-01 lies registered at the court; another court decided on its claim on 20 May 2026.

const prepared = await prepareOffice(async (one) => {
  const { caseId, revision } = await importCase01(one)
  await one.ask('caseFile.forward', { caseId, revision })
  await signIn(one, 'clerk')
  const opened = await one.ask('caseFile.open', { caseId })
  await one.ask('claim.register', { caseId, revision: opened.revision, claim: 'c1', courtMark: 'K.br.12/26' })
  return { caseId }
})
let office: TestOffice
let target: Target & Readonly<{ claim: string }>
let told: OutsideDecision
beforeEach(async () => {
  office = prepared.open()
  await signIn(office, 'clerk')
  const { caseId } = prepared.value
  const { revision, claims } = await office.ask('caseFile.open', { caseId })
  target = { caseId, revision, claim: 'c1' }
  const heads = present(claims[0]).claim.heads.map(({ id, amountCents }) => ({
    head: id,
    awardedCents: amountCents ?? 0,
  }))
  told = {
    court: 'VSBP',
    mark: 'K.br.4/25',
    judge: { name: 'Goran Ćorović', sex: 'm' },
    date: '2026-05-20',
    daysToPay: 15,
    heads: heads.map((one, index) =>
      index === 0 ? { ...one, awardedCents: 100_000, interestFrom: '2026-05-20' } : { ...one, awardedCents: 0 },
    ),
  }
})
afterEach(() => office.close())

async function record(more: Partial<OutsideDecision> = {}): Promise<void> {
  target = { ...target, ...(await office.ask('claim.recordDecision', { ...target, told: { ...told, ...more } })) }
}
const refused = (more: Partial<OutsideDecision>) =>
  office.refused('claim.recordDecision', { ...target, told: { ...told, ...more } })
const claim = async () => present((await office.ask('caseFile.open', { caseId: target.caseId })).claims[0])

/** What a paper says that is made of the decision, final and enforceable. */
async function wordsOf(kind: 'payment-statement' | 'enforcement-motion' | 'civil-action-instruction'): Promise<string> {
  const { caseId } = target
  office.dialog.save = join(office.folder, 'akt.docx')
  const said = { date: '2026-06-15', final: '2026-05-25', enforceable: '2026-06-10' }
  const { paper } = await makePaper(office, caseId, kind, { claim: 'c1', recipient: 'd1', ...said })
  const leaves = { caseId, paper, variant: 'bilingual', format: 'docx', reason: 'za izvršitelja' } as const
  await office.ask('paper.export', leaves)
  const parts = partsOfDocx(readFileSync(office.dialog.save))
  return paragraphsIn(parts['word/document.xml'] ?? '')
    .map(({ text }) => text)
    .join(' ')
}

describe('a decision made outside the program', () => {
  test('of several who pay a share each has shares that make the whole, and each owes the own', async () => {
    const part = (debtor: string, denominator: number) => ({ debtor, numerator: 1, denominator })
    const wrong = { jointly: false, shares: [part('d1', 2), part('d2', 3)] }
    expect(await refused(wrong)).toMatchObject({ code: 'outside.sharesDoNotAddUp', params: { sum: '5/6' } })
    expect(await refused({ shares: [part('d1', 2), part('v1', 2)] })).toMatchObject({ code: 'outside.shareUnknown' })
    await record({ jointly: false, shares: [part('d1', 2), part('d2', 2)], final: '2026-06-10' })
    const { isJoint, debtors } = await ledgerOf(office, target.caseId)
    expect(isJoint).toBe(false)
    expect(debtors.map(({ person, owedCents }) => [person, owedCents >= 50_000 && owedCents < 60_000])).toEqual([
      ['d1', true],
      ['d2', true],
    ])
  })

  test('stands on the claim without a number of ours, is not printed, and is served like any other', async () => {
    await record()
    const after = await claim()
    expect(after).toMatchObject({
      stage: 'issued',
      outside: { court: 'VSBP', mark: 'K.br.4/25', judge: 'Goran Ćorović' },
    })
    expect(after.order).toBeUndefined()
    expect(after.decision?.heads[0]).toMatchObject({ awardedCents: 100_000, interestFrom: '2026-05-20' })
    expect((await office.ask('print.queue', {})).orders).toEqual([])
    const service = present((await office.ask('caseFile.service', { caseId: target.caseId }))[0])
    expect([service.number, service.issued]).toEqual(['K.br.4/25', '2026-05-20'])
    for (const [id, person] of [['sa1'], ['sa2', 'd1'], ['sa3', 'd2']] as const) {
      const whose = person === undefined ? {} : { person }
      const attempt = {
        id,
        ...whose,
        channel: 'atCourt',
        result: 'delivered',
        date: '2026-05-22',
        note: 'dostavnica',
      } as const
      target = { ...target, ...(await office.ask('service.record', { ...target, attempt })) }
    }
    target = { ...target, ...(await office.ask('claim.serve', target)) }
    // Fifteen days from 22 May end on 6 June, a Saturday, and so on Monday the 8th.
    target = { ...target, ...(await office.ask('claim.becomeFinal', { ...target, on: '2026-06-09' })) }
    expect((await claim()).stage).toBe('final')
  })

  test('is followed at once where the paper bears the clauses: what is owed is collected', async () => {
    await record({ final: '2026-05-25', enforceable: '2026-06-10' })
    expect((await claim()).stage).toBe('enforceable')
    const { caseId } = target
    expect((await ledgerOf(office, caseId)).balanceCents).toBeGreaterThan(100_000)
    await office.ask('collection.recordPayment', await paymentOn(office, caseId, { amountCents: 40_000 }))
    expect((await ledgerOf(office, caseId)).balanceCents).toBeLessThan(70_000)
    const entries = await office.ask('journal.list', { caseId })
    const acts = entries.map(({ act }) => act)
    for (const act of ['claim.recordDecision', 'claim.becomeFinal', 'claim.becomeEnforceable'])
      expect(acts).toContain(act)
    const [service] = await office.ask('caseFile.service', { caseId })
    expect(present(service).finality.sentences.map(({ en }) => en)).toEqual([
      'So it stands on the decision that was made outside the program.',
    ])
    const offers = await office.ask('caseFile.paperOffers', { caseId, claim: 'c1' })
    const refusals = new Map(offers.map(({ kind, refusals: found }) => [kind, found]))
    expect(refusals.get('payment-statement')).toEqual([])
    expect(refusals.get('enforceable-extract')).toContain('paper.needs.issued')
  })

  test('is cited by its own court, mark and day on the papers that collect it', async () => {
    const heads = (await claim()).claim.heads.map(({ id, amountCents }) => ({
      head: id,
      awardedCents: amountCents ?? 0,
    }))
    await record({ heads, final: '2026-05-25', enforceable: '2026-06-10' })
    for (const kind of ['payment-statement', 'enforcement-motion'] as const)
      expect([kind, await wordsOf(kind)]).toEqual([
        kind,
        expect.stringMatching(/Višeg suda u Bijelom Polju K\.br\.4\/25 od 20\.05\.2026/u),
      ])
  })

  test('that awards in part is collected by its own court, mark and sums: its reasons stand in the other paper', async () => {
    await record({ final: '2026-05-25', enforceable: '2026-06-10' })
    const words = await wordsOf('enforcement-motion')
    expect(words).toContain('1.000,00')
    const instruction = await wordsOf('civil-action-instruction')
    expect(instruction).toMatch(
      /^.* Odlukom Višeg suda u Bijelom Polju K\.br\.4\/25 od 20\.05\.2026\. godine oštećena/u,
    )
    expect(instruction).toContain(
      'By the decision of the High Court in Bijelo Polje K.br.4/25 of 20 May 2026 the injured',
    )
    expect(words).toMatch(/Višeg suda u Bijelom Polju K\.br\.4\/25 od 20\.05\.2026/u)
  })

  test.each([
    ['inFuture', { date: '2026-06-16' }],
    ['inFuture', { final: '2026-06-16' }],
    ['finalTooEarly', { final: '2026-05-19' }],
    ['finalMissing', { enforceable: '2026-06-10' }],
    ['enforceableTooEarly', { final: '2026-06-01', enforceable: '2026-05-31' }],
  ] as const)('is refused with outside.%s where its days are %o, and nothing is written', async (code, more) => {
    expect(await refused(more)).toMatchObject({ code: `outside.${code}` })
    expect((await claim()).stage).toBe('registered')
  })

  test('is refused where a head is none of the claim, named twice, awarded more than claimed, or the scan is unknown', async () => {
    const [first] = told.heads
    expect(await refused({ heads: [{ head: 'h99', awardedCents: 1 }] })).toMatchObject({ code: 'appeal.headUnknown' })
    expect(await refused({ heads: [present(first), present(first)] })).toMatchObject({ code: 'outside.headTwice' })
    expect(await refused({ heads: [{ ...present(first), awardedCents: 99_999_999 }] })).toMatchObject({
      code: 'appeal.aboveClaimed',
    })
    expect(await refused({ evidence: 'e99' })).toMatchObject({ code: 'evidence.notFound' })
    expect((await claim()).decision).toBeUndefined()
  })

  test('that is annulled falls, and an order of the program takes its place', async () => {
    await record({ final: '2026-05-25' })
    const annulled = { ...target, on: '2026-06-12', mark: 'Kž.br.41/26', reason: 'Apelacioni sud' }
    target = { ...target, ...(await office.ask('claim.annul', annulled)) }
    expect(await claim()).toMatchObject({
      stage: 'annulled',
      fallen: [{ number: 'K.br.4/25', annulled: '2026-06-12' }],
    })
    target = { ...target, ...(await office.ask('claim.reopen', target)) }
    expect((await claim()).stage).toBe('registered')
  })

  test('leaves in the exchange form with its court, mark and day', async () => {
    await record({ final: '2026-05-25' })
    await signIn(office, 'judge')
    office.dialog.save = join(office.folder, 'out.json')
    await office.ask('exchange.export', { caseId: target.caseId, reason: 'Za drugi sud po pozivu.' })
    const form = JSON.parse(readFileSync(office.dialog.save, 'utf8')) as Readonly<{ acts: unknown }>
    expect(form.acts).toMatchObject([
      { entry: { act: 'recordDecision', ordinal: 1, date: '2026-05-20', court: 'VSBP', mark: 'K.br.4/25' } },
      { entry: { act: 'becomeFinal', order: 1, date: '2026-05-25' } },
    ])
  })

  describe('and has a mistake in it', () => {
    const reasons = { cnr: 'U izreci je ispuštena cifra.', en: 'A digit was left out in the operative part.' }
    const more = { head: '', awardedCents: 110_000 }
    const slip = (kind: TypedRuling['kind'] = 'obviousError'): TypedRuling => ({
      kind,
      heads: [{ ...more, head: present(told.heads[0]).head }],
      reasons,
    })
    const ofThisCourt = { court: 'VSPG', mark: 'K.br.9/25' }

    test('of this court is corrected by its ruling, which cites the mark and bears a number: what is owed follows', async () => {
      await record({ ...ofThisCourt, final: '2026-05-25' })
      const before = (await ledgerOf(office, target.caseId)).balanceCents
      await signIn(office, 'judge')
      const typed = { caseId: target.caseId, claim: 'c1', ruling: slip() }
      expect(await office.ask('ruling.preview', typed)).toMatchObject({ beforeCents: 100_000, afterCents: 110_000 })
      const ruling = await issueRuling(office, target.caseId, slip())
      const after = await claim()
      expect(after).toMatchObject({ stage: 'final', outside: { mark: 'K.br.9/25' } })
      expect(after.decision?.heads[0]).toMatchObject({ awardedCents: 110_000 })
      expect(after.history).toMatchObject([
        { act: 'recordDecision', number: 'K.br.9/25' },
        { act: 'correct', number: ruling.number, order: ruling.orderId },
      ])
      const { text } = await office.ask('order.copy', { source: { orderId: ruling.orderId }, language: 'cnr' })
      expect(text).toMatch(/Ispravlja se presuda ovog suda K\.br\.9\/25/u)
      expect(text).toContain('1.100,00')
      expect((await ledgerOf(office, target.caseId)).balanceCents).toBeGreaterThanOrEqual(before + 10_000)
      await signIn(office, 'clerk')
      const { paper } = await makePaper(office, target.caseId, 'payment-statement', { recipient: 'd1' })
      const { groups } = await office.ask('search.find', { typed: ruling.number })
      expect(groups.paper.hits.map(({ subject }) => subject)).toEqual([paper])
    })

    test('whose written copy differs is served anew, and a second ruling goes on from what the first one made of it', async () => {
      await record({ ...ofThisCourt, final: '2026-05-25' })
      await issueRuling(office, target.caseId, slip('copyDiffers'))
      expect((await claim()).stage).toBe('issued')
      const again = { ...slip(), heads: [{ ...present(slip().heads?.[0]), awardedCents: 120_000 }] }
      await issueRuling(office, target.caseId, again)
      expect((await claim()).decision?.heads[0]).toMatchObject({ awardedCents: 120_000 })
      await signIn(office, 'clerk')
      const service = present((await office.ask('caseFile.service', { caseId: target.caseId }))[0])
      expect(service.ruling).toMatchObject({ act: 'rectify' })
    })

    test('of another court is left to that court, and so by the schema; nothing is numbered', async () => {
      await record()
      await signIn(office, 'judge')
      const { revision } = await office.ask('caseFile.open', { caseId: target.caseId })
      const asked = { caseId: target.caseId, revision, claim: 'c1', ruling: slip(), password: PEOPLE.judge.own }
      expect(await office.refused('ruling.issue', asked)).toMatchObject({ code: 'ruling.otherCourt' })
      await office.ask('session.lock', {})
      await withRawCases(office.folder, (db) => {
        const ruling = copy(`'correct', 1, 'A', office, 2026, 1, 'X', ${who}, '${'a'.repeat(64)}', 1, 1, NULL, NULL`)
        expect(() => db.exec(ruling)).toThrow(/no order/)
      })
    })

    test('is not made another decision by a ruling: what it awarded whole is not referred without reasons', async () => {
      const [first] = (await claim()).claim.heads
      const whole = { head: present(first).id, awardedCents: present(first).amountCents ?? 0 }
      await record({ ...ofThisCourt, heads: [whole] })
      await signIn(office, 'judge')
      const ruling = { ...slip(), heads: [{ head: whole.head, awardedCents: whole.awardedCents - 1 }] }
      const refusal = await office.refused('ruling.preview', { caseId: target.caseId, claim: 'c1', ruling })
      expect(refusal.code).toBe('ruling.reasonsMissing')
    })
  })

  const copy = (columns: string) =>
    `INSERT INTO order_act SELECT NULL, hex(randomblob(16)), case_key, claim_id, ${columns} FROM order_act`
  const who = 'mark, injured_cnr, injured_en, issued, judge_name, judge_sex'
  test.each([
    ['changed', "UPDATE order_act SET mark = 'K.br.5/25'"],
    ['given a number', copy(`kind, 2, NULL, office, NULL, NULL, '1', ${who}, NULL, NULL, 0, decided_by, NULL`)],
    ['made one of the program', copy(`'issue', 2, NULL, office, NULL, NULL, NULL, ${who}, NULL, NULL, 0, NULL, NULL`)],
    ['left without its court', copy(`kind, 2, NULL, office, NULL, NULL, NULL, ${who}, NULL, NULL, 0, NULL, NULL`)],
    ['taken away', 'DELETE FROM order_act'],
  ])('cannot be %s behind the back of the program', async (_what, sql) => {
    await record()
    await office.ask('session.lock', {})
    await withRawCases(office.folder, (db) => {
      expect(() => db.exec(sql)).toThrow(/frozen|CHECK constraint failed/)
    })
  })
})
