import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localMoment } from '../../electron/start/today.ts'
import { caseId as caseIdForm } from '../../shared/contract/ids.ts'
import { giveBoth } from '../support/office/givenOut.ts'
import { partsOfDocx } from '../support/docx.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { openPracticeOffice, type PracticeOffice } from '../support/office/practiceOffice.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { countWatermarks, pdfFile, readPdfText } from '../support/pdf.ts'

const REASON = 'vježba'
let practice: PracticeOffice
beforeAll(async () => {
  practice = await openPracticeOffice()
})
afterAll(() => practice.close())

async function accountsOf(office: TestOffice) {
  return (await office.ask('session.state', {})).accounts
}

test('a step of a lesson is done by the act itself, for each person apart, and the result stays', async () => {
  practice.clock.now = new Date('2026-06-15T10:00:00Z')
  await practice.become('head')
  expect((await practice.ask('practice.lesson', {})).begun).toBeUndefined()
  expect((await practice.refused('practice.endLesson', {})).code).toBe('practice.noLesson')
  await practice.ask('practice.beginLesson', {})
  practice.clock.now = new Date('2026-06-15T10:02:00Z')
  const { rows } = await practice.ask('schedule.list', {})
  const judge = (await accountsOf(practice)).find(({ roles }) => roles.includes('judge'))
  const file = rows[0]
  if (file === undefined || judge === undefined) throw new Error('nothing to assign')
  const assigned = { caseId: file.id, capacity: 'owner' as const, person: judge.id, reason: REASON }
  await practice.ask('caseFile.assign', { ...assigned, caseId: caseIdForm.parse(file.id) })
  const state = await practice.ask('practice.endLesson', {})
  expect(state.steps.find(({ id }) => id === 'assign')?.at).toBe('2026-06-15T10:02:00.000Z')
  expect([state.begun, state.until]).toEqual(['2026-06-15T10:00:00.000Z', '2026-06-15T10:02:00.000Z'])
  await practice.become('administrator')
  expect((await practice.ask('practice.lesson', {})).begun).toBeUndefined()
  await practice.become('head')
  expect((await practice.ask('practice.lesson', {})).ended).toBe(state.ended)
})

test('the result of a lesson is printed once it has ended: what was done and when, what was missed, and the word of practice', async () => {
  await practice.become('auditor')
  practice.clock.now = new Date('2026-06-15T11:00:00Z')
  await practice.ask('practice.beginLesson', {})
  expect((await practice.refused('practice.printLesson', { printer: 'Sudnica' })).code).toBe('practice.noLesson')
  practice.clock.now = new Date('2026-06-15T11:04:00Z')
  practice.dialog.save = join(dirname(practice.folder), 'vježba.json')
  await practice.ask('audit.export', { reason: REASON })
  await practice.ask('practice.endLesson', {})
  expect((await practice.refused('practice.printLesson', { printer: 'nema ga' })).code).toBe('print.noPrinter')
  const { docx, pages, onlyInPdf, onlyInDocx } = await giveBoth(practice, (to) =>
    practice.ask('practice.printLesson', to),
  )
  expect([onlyInPdf, onlyInDocx]).toEqual([[], []])
  expect(partsOfDocx(docx)['word/header1.xml']).toContain('OBUKA')
  const path = pdfFile(practice.printed.at(-1)?.bytes ?? new Uint8Array())
  const said = readPdfText(path)
  const { time } = localMoment('2026-06-15T11:04:00Z')
  expect(said).toContain(`Izvesti dnevnike 15.06.2026. ${time.replace(':', '.')}`)
  expect(said).toMatch(
    /Propušteno: Provjeriti dnevnike; Sačuvati sidro\..*Missed: Verify the journals; Save the anchor\./,
  )
  expect(countWatermarks(path)).toBe(pages)
  const entries = await practice.ask('audit.list', { journal: 'office' })
  expect(entries.filter(({ act }) => act === 'lesson.printed')).toHaveLength(3)
  expect(entries.filter(({ act }) => act === 'lesson.saved')).toHaveLength(1)
})

test('there is no lesson at work', async () => {
  const work = openOfficeAtWork()
  await signIn(work, 'judge')
  expect((await work.refused('practice.beginLesson', {})).code).toBe('practice.notHere')
  expect((await work.refused('practice.printLesson', { printer: 'Sudnica' })).code).toBe('practice.notHere')
  await work.close()
})
