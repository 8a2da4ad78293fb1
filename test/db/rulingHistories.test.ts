import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrderId } from '../../shared/contract/ids.ts'
import { isRuling } from '../../shared/domain/caseFile/claimActRecord.ts'
import { standingDecision } from '../../shared/domain/decision/standingDecision.ts'
import type { TypedRuling } from '../../shared/domain/order/ruling.ts'
import { readExchange } from '../../shared/exchange/readExchange.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'
import { begunOffice } from '../support/office/begunOffice.ts'
import { ledgerOf, targetOf } from '../support/office/collection.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'
import { rounds } from '../support/rounds.ts'

// Whatever is corrected on an order, and whatever of it is refused: nothing issued changes by a byte, numbers have no gap, what
// is decided is what was issued with the acts read over it, and every sum agrees with every other.

const ROUNDS = rounds(4, 200)
const prepared = await begunOffice('issued')
const { caseId, orderId } = prepared.value
const words = { cnr: 'šest', en: 'six' }
const passage = { place: { cnr: 'uvod', en: 'introduction' }, wrong: words, right: { cnr: 'sedam', en: 'seven' } }

const head = fc.record(
  {
    head: fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5', 'h9'),
    awardedCents: fc.oneof(fc.integer({ min: 0, max: 900_000 }), fc.constantFrom(400_000, 600_000, 728_000)),
    interestFrom: fc.constantFrom('2025-07-01', '2026-06-15', '2026-07-01'),
  },
  { requiredKeys: ['head'] },
)
const ruling: fc.Arbitrary<TypedRuling> = fc.record(
  {
    kind: fc.constantFrom('obviousError' as const, 'copyDiffers' as const, 'omission' as const),
    reasons: fc.constant({ cnr: 'Zamijenjene su cifre.', en: 'Digits were exchanged.' }),
    onRequest: fc.boolean(),
    heads: fc.array(head, { maxLength: 2 }),
    daysToPay: fc.integer({ min: 1, max: 30 }),
    passages: fc.constant([passage]),
  },
  { requiredKeys: ['kind', 'reasons'] },
)

async function hashOf(office: TestOffice, id: OrderId): Promise<string> {
  const { bytes } = await office.ask('order.read', { orderId: id })
  return createHash('sha256').update(bytes).digest('hex')
}

/** The file as it leaves the office: the decision that stands, and the acts that led to it. */
async function exported(office: TestOffice) {
  office.dialog.save = join(office.folder, 'izvoz.json')
  await office.ask('exchange.export', { caseId, reason: 'provjera zbirova' })
  const reading = readExchange(JSON.parse(readFileSync(office.dialog.save, 'utf8')))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return present(toCaseFile(reading.form).claims[0])
}

test(
  `over ${String(ROUNDS)} random histories of corrections no issued byte changes and all sums agree`,
  { timeout: 60_000 + ROUNDS * 60_000 },
  async () => {
    let taken = 0
    const history = fc.asyncProperty(fc.array(ruling, { minLength: 12, maxLength: 12 }), async (rulings) => {
      const office = prepared.open()
      try {
        await signIn(office, 'judge')
        const { decision: issued, claim } = await exported(office)
        const frozen = new Map([[orderId, await hashOf(office, orderId)]])
        for (const one of rulings) {
          const target = { ...(await targetOf(office, caseId)), ruling: one, password: PEOPLE.judge.own }
          const answer = await office.application.invoke('ruling.issue', target)
          if (!answer.ok) {
            expect(answer.error.code).toMatch(/^(?:ruling\.|decision\.invalid)/)
            continue
          }
          taken += 1
          const { orderId: id, number } = answer.value as { orderId: OrderId; number: string }
          expect(number.slice(-4)).toBe(String(frozen.size + 1).padStart(4, '0'))
          frozen.set(id, await hashOf(office, id))
        }
        for (const [id, hash] of frozen) {
          expect(await hashOf(office, id)).toBe(hash)
          expect((await office.ask('order.open', { orderId: id })).sha256).toBe(hash)
        }
        const { decision, acts } = await exported(office)
        expect(acts.filter(({ act }) => isRuling(act))).toHaveLength(frozen.size - 1)
        expect(standingDecision(claim, present(issued), acts)).toEqual({ ok: true, value: decision })
        const awarded = present(decision).heads.reduce((sum, { awardedCents }) => sum + awardedCents, 0)
        const referred = present(decision).heads.reduce((sum, { referredCents = 0 }) => sum + referredCents, 0)
        expect(awarded + referred).toBe(claim.heads.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0))
        expect((await ledgerOf(office, caseId)).awardedCents).toBe(awarded)
        const last = [...frozen.keys()].at(-1) ?? orderId
        expect((await office.ask('order.open', { orderId: last })).awardedCents).toBe(awarded)
      } finally {
        await office.close()
      }
    })
    await fc.assert(history, { numRuns: ROUNDS, endOnFailure: true })
    // Else nothing was tried.
    expect(taken).toBeGreaterThan(ROUNDS)
  },
)
