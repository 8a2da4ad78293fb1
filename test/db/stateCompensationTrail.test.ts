import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { naknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { readExchange } from '../../shared/exchange/readExchange.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'
import { targetOf } from '../support/office/collection.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { APPLICATION, compensateByState, GRANTED } from '../support/office/stateCompensation.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

// What a compensation by the State leaves: the exchange form and the journal. Granted, paid in part, given back in part.

const REASON = 'Upisano u pogrešan predmet.'
const date = APPLICATION.date
let office: TestOffice
let caseId: CaseId

beforeAll(async () => {
  office = openOfficeAtWork()
  caseId = await compensateByState(office)
  const remedy = { id: 'nd8', kind: 'remedy', date } as const
  await office.ask('stateCompensation.record', { ...(await targetOf(office, caseId)), step: remedy, confirmed: [] })
  await office.ask('stateCompensation.strike', { ...(await targetOf(office, caseId)), step: 'nd8', reason: REASON })
})
afterAll(() => office.close())

test('every act is written down once, with the reason of the one that was struck; judge and prosecutor read only', async () => {
  const entries = await office.ask('journal.list', { caseId })
  const own = entries.flatMap(({ act, reason }) => (act.includes('State') ? [`${act} ${reason ?? ''}`] : []))
  expect(own.toSorted()).toEqual([
    'claim.applyToState ',
    ...Array.from({ length: 4 }, () => 'claim.recordStateStep '),
    `claim.strikeStateStep ${REASON}`,
  ])
  const target = await targetOf(office, caseId)
  const step = { id: 'nd9', kind: 'remedy', date } as const
  for (const role of ['judge', 'prosecutor'] as const) {
    await signIn(office, role)
    const input = { ...target, step, confirmed: [] }
    expect(await office.refused('stateCompensation.record', input)).toMatchObject({ code: 'session.roleNotAllowed' })
    const [route] = (await office.ask('stateCompensation.look', { caseId })).claims
    expect(route?.steps).toHaveLength(5)
  }
})

test('it leaves in the exchange form and comes back from it, without what was struck', async () => {
  await signIn(office, 'judge')
  office.dialog.save = join(office.folder, 'out.json')
  await office.ask('exchange.export', { caseId, reason: 'Za organ koji odlučuje o naknadi.' })
  const form: unknown = JSON.parse(readFileSync(office.dialog.save, 'utf8'))
  const steps = [
    APPLICATION,
    GRANTED,
    { id: 'nd3', kind: 'payment', date, entry: 'u1' },
    { id: 'nd4', kind: 'reimbursement', date, debtor: 'd1', amountCents: 100_000 },
  ]
  expect(form).toMatchObject({ stateCompensation: steps.map((entry) => ({ claim: 'c1', entry })) })
  expect(readExchange(form)).toMatchObject({ ok: true })
  expect(toCaseFile(naknadaCase.parse(form)).claims[0]?.stateSteps).toEqual(steps)
})
