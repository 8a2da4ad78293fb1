import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

const printer = 'Sudnica'
const reason = 'torba ukradena na autobuskoj stanici'
let office: TestOffice
let orderId: OrderId
let caseId: CaseId

beforeAll(async () => {
  ;({ office, orderId, caseId } = await openBegun('issued'))
  await signIn(office, 'clerk')
})
afterAll(() => office.close())

const print = (recipient: string) => office.ask('print.print', { orderId, printer, recipient })
const register = () => office.ask('print.history', { orderId })
const row = async (copy: number) => present((await register()).find((one) => one.copy === copy))

test('a lost copy keeps its number; its recipient gets another under the next, without a further reason, and the register tells of both', async () => {
  await print('Branilac')
  await print('Tužilaštvo')
  expect(await office.refused('print.print', { orderId, printer, recipient: 'Branilac' })).toMatchObject({
    code: 'print.reasonMissing',
  })
  expect(await office.ask('print.lose', { orderId, copy: 1, reason })).toEqual({ copy: 1 })
  expect(await row(1)).toMatchObject({ state: 'sent', lost: { by: 'Marko Ćetković', reason } })
  expect(await row(1)).not.toHaveProperty('replacedBy')
  expect(await print('branilac')).toEqual({ copy: 3 })
  expect(await row(1)).toMatchObject({ recipient: 'Branilac', replacedBy: 3 })
  expect(await row(3)).toMatchObject({ replaces: 1, state: 'sent' })
  expect(await row(2)).not.toHaveProperty('lost')
  const [entry] = (await office.ask('journal.list', { caseId })).filter(({ act }) => act === 'caseFile.loseCopy')
  expect(entry).toMatchObject({ reason, about: { cnr: expect.stringMatching(/· 1$/) as string } })
})

test('what is lost already, was never printed or is not there is refused in words, and a reason is wanted', async () => {
  const lose = (copy: number, why = reason) => office.refused('print.lose', { orderId, copy, reason: why })
  expect(await lose(1)).toEqual({ code: 'print.isLost', field: 'copy' })
  expect(await lose(99)).toEqual({ code: 'print.noCopy', field: 'copy' })
  expect(await lose(2, 'x')).toMatchObject({ code: expect.stringMatching(/^input/) as string })
})

test('the card for handing over has no row for a copy that is lost', async () => {
  const { copies } = await office.ask('print.handover', { orderId, printer })
  expect(copies).toBe(2)
})

test('a copy whose recipient was served says since when and how; a lost one and one of somebody else do not', async () => {
  const { people, revision } = await office.ask('caseFile.open', { caseId })
  await print(present(people.find(({ id }) => id === 'd1')).label.cnr)
  const attempt = {
    id: 'sa1',
    person: 'd1',
    channel: 'atCourt',
    result: 'delivered',
    date: office.clock.today,
  } as const
  await office.ask('service.record', { caseId, revision, claim: 'c1', attempt: { ...attempt, note: 'dostavnica' } })
  expect(await row(4)).toMatchObject({ served: { on: office.clock.today, channel: 'atCourt' } })
  expect(await row(4)).not.toHaveProperty('served.hands')
  for (const copy of [1, 2, 3]) expect(await row(copy)).not.toHaveProperty('served')
  await office.ask('print.lose', { orderId, copy: 4, reason })
  expect(await row(4)).not.toHaveProperty('served')
})

test('a judge reads who holds a copy and enters no loss', async () => {
  await signIn(office, 'judge')
  expect((await register()).length).toBe(4)
  expect(await office.refused('print.lose', { orderId, copy: 2, reason })).toMatchObject({
    code: 'session.roleNotAllowed',
  })
})
