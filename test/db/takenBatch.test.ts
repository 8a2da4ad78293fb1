import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { makePaper } from '../support/office/papers.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

const printer = 'Sudnica'
const reason = 'sutkinja je na bolovanju, dostavnice idu danas'
let office: TestOffice
let orderId: OrderId
let caseId: CaseId
let paper: string

beforeAll(async () => {
  ;({ office, orderId, caseId } = await openBegun('issued'))
  await signIn(office, 'clerk')
  ;({ paper } = await makePaper(office, caseId, 'service-slip'))
})
afterAll(() => office.close())

const slips = (copies: number) => ({ caseId, paper, variant: 'bilingual' as const, copies })
const others = () => office.ask('print.others', {})

test('a batch that somebody else has begun is seen and taken over with a reason, stands still, and goes on where it stood', async () => {
  await signIn(office, 'judge')
  const { batch } = await office.ask('print.start', { printer, documents: [slips(2)] })
  expect(await others()).toEqual([])
  await signIn(office, 'clerk')
  expect(await others()).toMatchObject([{ batch, printer, copies: 2, isWhole: true }])
  expect(await office.ask('print.waiting', {})).toEqual({ papers: 1, batches: 1 })
  expect(await office.refused('print.takeOver', { batch, reason: ' ' })).toMatchObject({
    code: expect.stringMatching(/^input/) as string,
  })
  await office.ask('print.takeOver', { batch, reason })
  expect(await others()).toEqual([])
  expect(present((await office.ask('print.batch', {})).batch)).toMatchObject({ batch, isPaused: true, total: 2 })
  expect(await office.ask('print.run', {})).toEqual({ printed: 0 })
  await office.ask('print.steer', { batch, to: 'continue' })
  expect(await office.ask('print.run', {})).toEqual({ printed: 2 })
  expect(await office.ask('print.waiting', {})).toEqual({ papers: 0, batches: 0 })
  const [entry] = (await office.ask('journal.list', { caseId })).filter(({ act }) => act === 'caseFile.takeBatch')
  expect(entry).toMatchObject({ reason })
  await signIn(office, 'judge')
  expect(await office.ask('print.batch', {})).toEqual({})
})

test('who may not print all that is left sees it and does not take it; nor does who has an own one that is not done', async () => {
  await signIn(office, 'clerk')
  const order = { orderId, recipient: 'Branilac', copies: 1 }
  const { batch } = await office.ask('print.start', { printer, documents: [order, slips(1)] })
  await signIn(office, 'judge')
  expect(await others()).toMatchObject([{ batch, copies: 2, isWhole: false }])
  expect(await office.refused('print.takeOver', { batch, reason })).toEqual({ code: 'print.notWhole' })
  expect(await office.refused('print.takeOver', { batch: batch + 7, reason })).toEqual({ code: 'print.noBatch' })
  const own = await office.ask('print.start', { printer, documents: [slips(1)] })
  expect(await office.refused('print.takeOver', { batch, reason })).toEqual({ code: 'print.underWay' })
  await signIn(office, 'clerk')
  expect(await office.refused('print.takeOver', { batch: own.batch, reason })).toEqual({ code: 'print.underWay' })
})

test('a batch taken over is the last one, and one that is begun after it too', async () => {
  const finish = async () => {
    await office.ask('print.run', {})
    return present((await office.ask('print.batch', {})).batch)
  }
  await finish()
  const [left] = await others()
  const { batch } = await office.ask('print.takeOver', { batch: present(left).batch, reason })
  await office.ask('print.steer', { batch, to: 'continue' })
  expect(await finish()).toMatchObject({ batch, counts: { confirmed: 1 } })
  const next = await office.ask('print.start', { printer, documents: [slips(1)] })
  expect(await finish()).toMatchObject({ batch: next.batch, counts: { confirmed: 1 } })
})
