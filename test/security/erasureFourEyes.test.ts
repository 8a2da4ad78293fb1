import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  AFTER_THE_PERIOD,
  eraseFile,
  openErasableOffice,
  proposeErasure,
  WHY,
  workOnFile,
} from '../support/office/erasableFile.ts'
import { sha256Of } from '../support/office/attachments.ts'
import { giveBoth } from '../support/office/givenOut.ts'
import type { ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { withCasesOf } from '../support/office/scheduleKeys.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'

// Who sees what of retention, what stands against an erasure besides time, and the certificate that is left of one.

let office: ScheduleOffice

beforeAll(async () => {
  office = await openErasableOffice()
}, 60_000)
afterAll(() => office.close())

const marks = (rows: readonly Readonly<{ courtMark?: string | undefined }>[]) => rows.map(({ courtMark }) => courtMark)

describe('a file whose order is not paid', () => {
  test('is not erased, however old it is, and the list says why', async () => {
    const { caseId } = await workOnFile(office, 911, false)
    office.clock.today = AFTER_THE_PERIOD
    await office.as('judgeA')
    expect((await office.refused('caseFile.proposeErasure', { caseId, reason: WHY })).code).toBe('retention.unpaid')
    const { rows } = await office.ask('retention.due', {})
    expect(rows.find(({ id }) => id === caseId)?.obstacles).toEqual(['unpaid'])
  })
})

describe('a proposal', () => {
  test('is seen by the head by the mark alone, and falls where the file has changed since', async () => {
    const { caseId } = await workOnFile(office, 912)
    const proposal = await proposeErasure(office, caseId)
    await office.as('headOfCourt')
    const { rows: proposed } = await office.ask('retention.list', { list: 'proposed' })
    expect(marks(proposed)).toEqual(['K.br.912/26'])
    expect(JSON.stringify(proposed)).not.toMatch(/Šćekić|Bulatović/)
    await office.as('judgeA')
    const { case: proceedings, revision } = await office.ask('caseFile.open', { caseId })
    await office.ask('caseFile.saveProceedings', { caseId, revision, case: proceedings })
    await office.as('headOfCourt')
    const asked = { caseId, proposal, password: office.passwordOf('headOfCourt') }
    expect((await office.refused('caseFile.erase', asked)).code).toBe('retention.changed')
    await office.ask('caseFile.withdrawErasure', { caseId, reason: 'predmet je mijenjan' })
    expect((await office.ask('retention.list', { list: 'proposed' })).rows).toEqual([])
  })

  test('is confirmed by another person than the one who made it, by the program and by the register itself', async () => {
    const { caseId } = await workOnFile(office, 913)
    const proposal = await proposeErasure(office, caseId)
    const head = office.idOf('headOfCourt')
    // As if a head who is a judge too had proposed it.
    await withCasesOf(office, (db) => {
      db.exec('DROP TRIGGER erasure_proposal_no_update')
      db.prepare('UPDATE erasure_proposal SET person = $head').run({ head })
    })
    await office.as('clerk')
    await office.as('headOfCourt')
    const asked = { caseId, proposal, password: office.passwordOf('headOfCourt') }
    expect((await office.refused('caseFile.erase', asked)).code).toBe('retention.ownProposal')
  })
})

test('numbers of what was erased are not given again', async () => {
  const sequenceOf = async (orderId: string) =>
    Number(/(\d+)$/.exec((await office.ask('order.open', { orderId } as never)).number)?.[1])
  const first = await workOnFile(office, 915)
  const given = await sequenceOf(first.orderId)
  await eraseFile(office, first.caseId)
  const second = await workOnFile(office, 916)
  expect(await sequenceOf(second.orderId)).toBe(given + 1)
})

describe('the certificate', () => {
  test('is registered, frozen and printed as it was drawn, and names nobody of the file', async () => {
    const { caseId } = await workOnFile(office, 914)
    const { id, number } = await eraseFile(office, caseId)
    const { rows: erased } = await office.ask('retention.erased', {})
    expect(erased.slice(0, 1)).toMatchObject([
      { id, number, proposedBy: 'Osoba judgeA', confirmedBy: 'Osoba headOfCourt' },
    ])
    await office.ask('erasure.print', { id, printer: 'Sudnica' })
    const { onlyInPdf, onlyInDocx } = await giveBoth(office, (to) => office.ask('erasure.print', { id, ...to }))
    expect([onlyInPdf, onlyInDocx]).toEqual([[], []])
    const [first, second] = office.printed.slice(-2).map(({ bytes }) => bytes)
    expect(sha256Of(first ?? new Uint8Array())).toBe(sha256Of(second ?? new Uint8Array(1)))
    const text = readPdfText(pdfFile(first ?? new Uint8Array()))
    expect(text).toContain(number)
    expect(text).not.toMatch(/914\/26|Šćekić|Bulatović|Zvjezdana/)
    await office.as('prosecutorA')
    expect((await office.refused('erasure.print', { id, printer: 'Sudnica' })).code).toBe('retention.noErasure')
  })
})
