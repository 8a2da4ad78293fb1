import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import program from '../../package.json' with { type: 'json' }
import template from '../../resources/templates/compensation-order.json' with { type: 'json' }
import type { OrderId } from '../../shared/contract/ids.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
let orderId: OrderId
beforeAll(async () => {
  ;({ office, orderId } = await openBegun('issued'))
})
afterAll(() => office.close())

test.each(['judge', 'clerk', 'prosecutor'] as const)('the %s reads the bytes that were frozen', async (who) => {
  await signIn(office, who)
  const { sha256 } = await office.ask('order.open', { orderId })
  const { bytes } = await office.ask('order.read', { orderId })
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
})

test('an order says by which program, engine of pages and template it was made', async () => {
  await signIn(office, 'judge')
  const { madeBy } = await office.ask('order.open', { orderId })
  expect(madeBy).toEqual({
    ...{ program: program.version, pages: `pdfkit ${program.dependencies.pdfkit}` },
    template: template.version,
  })
})

test('bytes that are no longer those that were signed are not shown', async () => {
  await office.ask('session.lock', {})
  await withRawCases(office.folder, (db) => {
    db.exec("DROP TRIGGER order_paper_no_update; UPDATE order_paper SET pdf = CAST(pdf || x'20' AS BLOB)")
  })
  await signIn(office, 'judge')
  expect(await office.refused('order.read', { orderId })).toEqual({ code: 'order.damaged' })
})
