import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import ICAL from 'ical.js'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openFileWithoutClaim } from '../support/office/beginnings.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { targetOf } from '../support/office/twoClaims.ts'

let office: TestOffice
beforeAll(() => {
  office = openOfficeAtWork()
})
afterAll(() => office.close())

test('a recorded event starts its limit, with its sentence in both languages, and holds whom it concerns', async () => {
  let target: Awaited<ReturnType<typeof importCase01>> = await importCase01(office)
  const { caseId } = target
  const { case: proceedings } = await office.ask('caseFile.open', { caseId })
  const person = { id: 'p9', role: 'injuredParty', sex: 'f' } as const
  target = await office.ask('person.save', { ...target, person, identity: { name: 'Neka Nepoznata' } })
  const withEvent = (about: string) => ({
    ...proceedings,
    events: [{ kind: 'postedOnBoard' as const, date: '2026-06-15', person: about }],
  })

  expect(await office.refused('caseFile.saveProceedings', { ...target, case: withEvent('p8') })).toEqual({
    code: 'person.unknown',
    field: 'case.events.0.person',
  })
  target = targetOf(await office.ask('caseFile.saveProceedings', { ...target, case: withEvent('p9') }))
  expect((await office.ask('caseFile.open', { caseId })).case).toEqual(withEvent('p9'))
  const found = await office.ask('caseFile.deadlines', { caseId })
  expect(found.find(({ rule }) => rule === 'noticeBoardService')).toMatchObject({
    person: 'p9',
    due: '2026-06-23',
    sentence: {
      cnr: '8 dana od isticanja na oglasnoj tabli 15.06.2026.; ističe 23.06.2026.',
      en: '8 days from posting on the notice board on 15 June 2026; ends on 23 June 2026',
    },
  })
  expect(await office.refused('person.remove', { ...target, person: 'p9' })).toEqual({ code: 'person.inUse' })
  const withTwo = {
    ...withEvent('p9'),
    events: [...withEvent('p9').events, { kind: 'prosecutionDeferred' as const, date: '2026-06-01' }],
  }
  target = targetOf(await office.ask('caseFile.saveProceedings', { ...target, case: withTwo }))
  expect((await office.ask('caseFile.open', { caseId })).case).toEqual(withTwo)
  target = targetOf(await office.ask('caseFile.saveProceedings', { ...target, case: proceedings }))
  await office.ask('person.remove', { ...target, person: 'p9' })
  expect((await office.ask('caseFile.open', { caseId })).case.events).toBeUndefined()
})

const PROPERTIES = ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'transp']

const aboutOf = async (caseId: CaseId, act: string) =>
  (await office.ask('journal.list', { caseId })).filter((entry) => entry.act === act).map(({ about }) => about)

test('what moves with a date is answered before and after, and written down in both languages', async () => {
  await signIn(office, 'prosecutor')
  const target = await openFileWithoutClaim(office, 'Kt.br.411/26')
  const { case: proceedings } = await office.ask('caseFile.open', { caseId: target.caseId })
  const saved = await office.ask('caseFile.saveProceedings', {
    ...target,
    case: { ...proceedings, indictment: { date: '2026-06-08' }, mainHearingEnded: '2026-06-12' },
  })
  expect(saved.changes.map(({ name, person, before, after }) => [name.en, person, before, after])).toEqual([
    ['Notice of the right to a property claim', 'v1', '2026-06-01', '2026-06-08'],
    ['Filing of the property claim', undefined, undefined, '2026-06-12'],
    ['Announcement of the judgment', undefined, undefined, '2026-06-15'],
  ])
  const [about] = await aboutOf(target.caseId, 'caseFile.changeProceedings')
  expect(about?.cnr).toContain(
    'Kt.br.411/26 · Obavještenje o pravu na imovinskopravni zahtjev 01.06.2026. → 08.06.2026.',
  )
  expect(about?.en).toContain('Filing of the property claim no day → 12 June 2026')
  const again = await office.ask('caseFile.saveProceedings', {
    caseId: saved.caseId,
    revision: saved.revision,
    case: (await office.ask('caseFile.open', { caseId: target.caseId })).case,
  })
  expect(again.changes).toEqual([])
})

test('a hearing that is put off makes the day it is put off to, and work waits for that day', async () => {
  await signIn(office, 'prosecutor')
  const target = await openFileWithoutClaim(office, 'Kt.br.412/26')
  const { case: proceedings } = await office.ask('caseFile.open', { caseId: target.caseId })
  const adjourned = { date: '2026-06-20', kind: 'main', outcome: 'adjourned', reason: 'svjedok nije došao' } as const
  const withDay = (adjournedTo: string) => ({ ...proceedings, hearings: [{ ...adjourned, adjournedTo }] })
  expect(await office.refused('caseFile.saveProceedings', { ...target, case: withDay('2026-06-20') })).toEqual({
    code: 'hearing.adjournedBefore',
    field: 'case.hearings.0.adjournedTo',
  })
  await office.ask('caseFile.saveProceedings', { ...target, case: withDay('2026-09-21') })
  const opened = await office.ask('caseFile.open', { caseId: target.caseId })
  expect(opened.case.hearings.map(({ date, outcome }) => [date, outcome])).toEqual([
    ['2026-06-20', 'adjourned'],
    ['2026-09-21', undefined],
  ])
  expect(opened.nextHearing?.date).toBe('2026-09-21')
  const { rows } = await office.ask('caseFile.list', { sort: 'due', custody: 'any', find: '412/26' })
  expect(rows[0]?.nextHearing).toBe('2026-09-21')
})

test('the calendar holds marks and kinds of days and no person, and leaves only when it is written down', async () => {
  await signIn(office, 'prosecutor')
  const target = await openFileWithoutClaim(office, 'Kt.br.413/26')
  const { caseId } = target
  const ask = { caseId, language: 'cnr-Cyrl' } as const
  expect(await office.refused('caseFile.exportCalendar', ask)).toEqual({ code: 'calendar.nothing' })
  const { case: proceedings } = await office.ask('caseFile.open', { caseId })
  const hearings = [{ date: '2026-09-21', kind: 'main' as const }]
  const events = [{ kind: 'postedOnBoard' as const, date: office.clock.today, person: 'v1' }]
  await office.ask('caseFile.saveProceedings', { ...target, case: { ...proceedings, hearings, events } })

  office.dialog.save = undefined
  expect(await office.ask('caseFile.exportCalendar', ask)).toEqual({ outcome: 'cancelled' })
  expect(await aboutOf(caseId, 'caseFile.exportCalendar')).toEqual([])
  const path = join(office.folder, 'rokovi.ics')
  office.dialog.save = path
  expect(await office.ask('caseFile.exportCalendar', ask)).toEqual({ outcome: 'exported' })
  const text = readFileSync(path, 'utf8')
  expect(
    text
      .match(/^SUMMARY:.*$/gm)
      ?.map((line) => line.trim())
      .toSorted(),
  ).toEqual([
    'SUMMARY:Kt.br.413/26 · Главни претрес',
    expect.stringContaining('SUMMARY:Kt.br.413/26 · Достав'),
    expect.stringContaining('SUMMARY:Kt.br.413/26 · Подношење'),
  ])
  for (const word of ['Nepoznata', 'Непозната', 'v1', 'Neka']) expect(text).not.toContain(word)
  expect(text).toContain('DTSTART;VALUE=DATE:20260921')
  // What another program reads of a day is its mark and its kind: no place, no description, nobody invited.
  const written = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')
  expect(written).toHaveLength(3)
  for (const event of written) {
    expect(event.getAllProperties().map(({ name }) => name)).toEqual(PROPERTIES)
    expect(event.getFirstPropertyValue('summary')).toMatch(/^Kt\.br\.413\/26 · \p{Script=Cyrillic}/u)
  }
  const acts = (await office.ask('journal.list', { caseId })).map(({ act }) => act)
  expect(acts.slice(0, 2)).toEqual(['caseFile.calendarExported', 'caseFile.exportCalendar'])
  office.dialog.save = join(office.folder, 'no folder', 'rokovi.ics')
  expect(await office.refused('caseFile.exportCalendar', ask)).toMatchObject({ code: 'exchange.noFolder' })
  const [last] = await office.ask('journal.list', { caseId })
  expect(last?.act).toBe('caseFile.calendarNotExported')
})
