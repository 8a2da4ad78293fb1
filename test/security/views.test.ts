import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import Database from '@signalapp/sqlcipher'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import { caseId as caseIdForm, type CaseId } from '../../shared/contract/ids.ts'
import { cases10 } from '../../electron/db/migrations/cases10.ts'
import { CASE_01 } from '../support/office/issuedOrder.ts'
import { openScheduleOffice, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { readPdfText } from '../support/pdf.ts'
import { removeAtEnd } from '../support/temporaryFolder.ts'

// Who saw a file, and one person in it. The sealed person of the file is v1; the reason for opening her cover names her.

const NAMED = 'Đurđica Šćekić traži naknadu'
const NAME = /Đurđic|Šćekić|Ђурђиц|Шћекић/

let office: ScheduleOffice
let caseId: CaseId

type Views = Output<'caseFile.views'>
const views = (person?: string): Promise<Views> =>
  office.ask('caseFile.views', person === undefined ? { caseId } : { caseId, person })
const actsOf = (entries: Views): readonly string[] => entries.map(({ act }) => act.replace('caseFile.', ''))

beforeAll(async () => {
  office = await openScheduleOffice()
  await office.as('prosecutorA')
  office.dialog.open = CASE_01
  caseId = caseIdForm.parse((await office.ask('exchange.import', {})).caseId)
  await office.ask('caseFile.open', { caseId })
  await office.ask('person.reveal', { caseId, person: 'v1', reason: NAMED })
  await office.as('prosecutorB')
  await office.ask('caseFile.open', { caseId })
})
afterAll(() => office.close())

describe('who saw a file', () => {
  test('every look at it with person, time and reason, newest first, and nothing but looks', async () => {
    const entries = await views()
    expect(actsOf(entries)).toEqual(['readViews', 'open', 'reveal', 'open'])
    expect(entries.map(({ person }) => person)).toEqual([
      'Osoba prosecutorB',
      'Osoba prosecutorB',
      'Osoba prosecutorA',
      'Osoba prosecutorA',
    ])
    expect(entries.every(({ at, about }) => at.startsWith('2026-06-15') && about !== undefined)).toBe(true)
  })

  test('reading it is written down, once in a session', async () => {
    await views()
    await views()
    const all = await office.ask('journal.list', { caseId })
    expect(all.filter(({ act }) => act === 'caseFile.readViews')).toHaveLength(1)
  })

  test('a sealed name typed into a reason is covered there; the journal itself is as it was signed', async () => {
    const reveal = (await views()).find(({ act }) => act === 'caseFile.reveal')
    expect(reveal?.reason).toMatch(/traži naknadu$/)
    expect(JSON.stringify(await views())).not.toMatch(NAME)
  })

  test('of one person: who opened her cover and who opened the file; of another no cover of hers', async () => {
    expect(actsOf(await views('v1'))).toEqual(expect.arrayContaining(['readViews', 'open', 'reveal']))
    const others = actsOf(await views('d1'))
    expect(others).toContain('open')
    expect(others).not.toContain('reveal')
    expect((await office.refused('caseFile.views', { caseId, person: 'nobody' })).code).toBe('person.notFound')
  })

  test('on paper: written down before it leaves, without a sealed name', { timeout: 60_000 }, async () => {
    const { lines } = await office.ask('caseFile.printViews', { caseId, person: 'v1', printer: 'Sudnica' })
    expect(lines).toBeGreaterThan(3)
    const path = join(removeAtEnd(mkdtempSync(join(tmpdir(), 'naknada-'))), 'views.pdf')
    writeFileSync(path, office.printed.at(-1)?.bytes ?? new Uint8Array())
    const text = readPdfText(path)
    expect(text).toMatch(/KO JE VIDIO PREDMET/)
    expect(text).toMatch(/Osoba prosecutorA/)
    expect(text).not.toMatch(NAME)
    expect(actsOf(await views())[0]).toBe('printViews')
    expect((await office.refused('caseFile.printViews', { caseId, printer: 'nema ga' })).code).toBe('print.noPrinter')
  })

  test('is told to nobody who may not read the file: another office, an excluded colleague, who manages', async () => {
    await office.as('headOfProsecution')
    expect((await office.refused('caseFile.views', { caseId })).code).toBe('session.roleNotAllowed')
    const excluded = { caseId, person: office.idOf('prosecutorB'), reason: 'srodstvo sa okrivljenim' }
    await office.ask('caseFile.exclude', excluded)
    await office.as('prosecutorB')
    expect((await office.refused('caseFile.views', { caseId })).code).toBe('caseFile.notFound')
    expect((await office.refused('caseFile.printViews', { caseId, printer: 'Sudnica' })).code).toBe('caseFile.notFound')
    await office.as('judgeA')
    expect((await office.refused('caseFile.views', { caseId })).code).toBe('caseFile.notFound')
  })
})

test('the questions walk looks alone, along indexes of their own, in their order, without sorting', async () => {
  await office.as('prosecutorA')
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  await views('v1')
  await views()
  const asked = prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes("'caseFile.viewAttachment'"))
  prepare.mockRestore()
  const schema = new DatabaseSync(':memory:')
  schema.exec(cases10.sql)
  const plans = [...new Set(asked)].map((sql) =>
    (schema.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail),
  )
  const walks = plans.map((plan) => plan.filter((detail) => detail.includes('journal_entry')))
  expect(walks).toEqual([
    [
      'SEARCH journal_entry USING INDEX journal_entry_of_person (case_id=? AND <expr>=? AND number<?)',
      'SEARCH journal_entry USING INDEX journal_entry_look_at_all (case_id=? AND number<?)',
    ],
    ['SEARCH journal_entry USING INDEX journal_entry_look (case_id=? AND number<?)'],
  ])
  expect(plans.flat().filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([])
})
