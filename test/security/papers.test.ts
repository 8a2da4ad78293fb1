import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelName } from '../../shared/contract/channels.ts'
import { fingerprintOf } from '../../electron/usecases/order/fingerprint.ts'
import { listPapers, makePaper } from '../support/office/papers.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'

const SEALED = 'Đurđica Šćekić'
const TODAY = '2026-06-15'

let office: ScheduleOffice
let file: ScheduledFile
let number = 700
const as = (name: Name) => office.as(name)
const make = (kind: Parameters<typeof makePaper>[2]) => makePaper(office, file.target.caseId, kind, { claim: 'c1' })
const papersNow = async () => (await listPapers(office, file.target.caseId)).map(({ id }) => id)

beforeAll(async () => {
  office = await openScheduleOffice()
})
beforeEach(async () => {
  file = await ScheduledFile.import(office, (number += 1))
})
afterAll(() => office.close())

/** Every call that shows a paper or does something with it, and what it is asked. */
function callsOn(paper: string): readonly (readonly [ChannelName, object])[] {
  const { caseId } = file.target
  const target = { caseId, paper }
  const printed = { ...target, variant: 'bilingual', printer: 'Sudnica' }
  const reason = 'radoznalost kolege'
  return [
    ['caseFile.papers', { caseId }],
    ['caseFile.paperOffers', { caseId, claim: 'c1' }],
    ['caseFile.changedPapers', { caseId, papers: [paper] }],
    ['paper.open', target],
    ['paper.make', { caseId, kind: 'rights-leaflet', fields: { claim: 'c1', variants: ['cnr'] }, made: 0 }],
    ['paper.print', printed],
    ['paper.export', { ...target, variant: 'bilingual', format: 'pdf', reason }],
    ['paper.send', { ...target, revision: 0, sending: { channel: 'post', date: TODAY, to: 'Sud' } }],
    ['paper.recordReturn', { ...target, revision: 0, return: { date: TODAY, outcome: 'refused' } }],
    ['paper.withdraw', { ...target, revision: 0, reason }],
    ['journal.list', { caseId }],
  ]
}

/** What each call is refused with; nothing is printed or written by any of them. */
async function refusalsOf(paper: string): Promise<ReadonlyMap<ChannelName, string>> {
  const place = join(office.folder, 'ne-smije.pdf')
  office.dialog.save = place
  const printed = office.printed.length
  const refusals = new Map<ChannelName, string>()
  for (const [name, input] of callsOn(paper)) refusals.set(name, (await office.refused(name, input)).code)
  expect([office.printed.length, existsSync(place)]).toEqual([printed, false])
  return refusals
}

const ofAll = (code: string) => new Map(callsOn('').map(([name]) => [name, code]))

describe('papers of a file', () => {
  test('are absent in every call for one to whom it is not assigned, and found in no search', async () => {
    const { paper, number: register = '' } = await make('notice-of-rights')
    await as('headOfProsecution')
    await file.assign('prosecutorA')
    await as('prosecutorB')
    expect(await refusalsOf(paper)).toEqual(ofAll('caseFile.notAssigned'))
    expect(JSON.stringify(await office.ask('search.find', { typed: register }))).not.toContain(paper)
    await as('prosecutorA')
    expect(await papersNow()).toEqual([paper])
  })

  test('are those of an unknown file for one who is excluded from it, and what was begun of one is gone', async () => {
    await as('prosecutorB')
    const { paper } = await make('notice-of-rights')
    const key = `${file.target.caseId}/paper/rights-leaflet_c1`
    await office.ask('draft.save', { key, text: 'započeto' })
    await as('headOfProsecution')
    const person = office.idOf('prosecutorB')
    await office.ask('caseFile.exclude', { caseId: file.target.caseId, person, reason: 'srodstvo sa okrivljenim' })
    await as('prosecutorB')
    expect(await refusalsOf(paper)).toEqual(ofAll('caseFile.notFound'))
    expect(await office.ask('draft.load', { key })).toBeNull()
    expect(await office.ask('draft.list', { caseId: file.target.caseId })).toEqual([])
  })

  test('are those of the absent colleague for the stand-in, who makes and prints them under the own name', async () => {
    const { paper } = await make('notice-of-rights')
    await as('headOfProsecution')
    await file.assign('prosecutorA')
    const days = { from: TODAY, to: TODAY }
    const [absent, person] = [office.idOf('prosecutorA'), office.idOf('prosecutorB')]
    const { id } = await office.ask('schedule.standIn', { absent, person, ...days, reason: 'godišnji odmor' })
    await as('prosecutorB')
    expect(await papersNow()).toEqual([paper])
    const { paper: own } = await make('rights-leaflet')
    expect((await office.ask('paper.open', { caseId: file.target.caseId, paper: own })).madeBy).toBe(
      'Osoba prosecutorB',
    )
    await as('headOfProsecution')
    await office.ask('schedule.endStandIn', { id, reason: 'kraj provjere' })
    await as('prosecutorB')
    expect(await refusalsOf(own)).toEqual(ofAll('caseFile.notAssigned'))
  })

  test('that have not gone out are nothing to the other office, in its journal either; then it reads and does not touch them', async () => {
    const { paper } = await make('notice-of-rights')
    await file.forward()
    await file.register()
    const { paper: slip } = await make('service-slip')
    const { caseId } = file.target
    for (const [reader, foreign, own] of [
      ['judgeA', paper, slip],
      ['prosecutorA', slip, paper],
    ] as const) {
      await as(reader)
      expect(await papersNow()).toEqual([own])
      expect(await office.ask('caseFile.changedPapers', { caseId, papers: [foreign] })).toEqual([])
      for (const name of ['paper.open', 'paper.print', 'paper.export', 'paper.send', 'paper.withdraw'] as const) {
        const input = callsOn(foreign).find(([call]) => call === name)?.[1]
        expect([name, await office.refused(name, input)]).toEqual([name, { code: 'paper.notFound' }])
      }
      const entries = await office.ask('journal.list', { caseId })
      expect(entries.filter(({ act }) => act === 'caseFile.makePaper').map(({ about }) => about?.cnr)).toEqual([
        expect.stringContaining(own === slip ? 'Dostavnica' : 'Obavještenje'),
      ])
    }
    await office.ask('paper.send', {
      ...{ caseId, paper, revision: 0 },
      sending: { channel: 'post', date: TODAY, recipient: 'v1' },
    })
    await as('judgeA')
    expect(await papersNow()).toEqual([slip, paper])
    const seen = await office.ask('paper.open', { caseId, paper })
    expect(seen).toMatchObject({ isOwn: false, state: 'sent' })
    expect(JSON.stringify(seen)).not.toContain('Šćekić')
    for (const name of ['paper.print', 'paper.export', 'paper.withdraw'] as const) {
      const input = callsOn(paper).find(([call]) => call === name)?.[1]
      expect([name, await office.refused(name, input)]).toEqual([name, { code: 'paper.notFound' }])
    }
    const acts = (await office.ask('journal.list', { caseId })).map(({ act }) => act)
    expect(acts).toContain('caseFile.sendPaper')
  })

  test('leave the program only with an entry of the journal before: who, which paper, why, with which fingerprint', async () => {
    const { paper, number: register = '' } = await make('notice-of-rights')
    const { caseId } = file.target
    const [kept] = (await office.ask('paper.open', { caseId, paper })).files
    office.dialog.save = join(office.folder, 'akt.pdf')
    const out = { caseId, paper, variant: 'bilingual' as const }
    await office.ask('paper.export', { ...out, format: 'pdf', reason: 'na traženje punomoćnika' })
    expect(fingerprintOf(readFileSync(office.dialog.save))).toBe(kept?.sha256)
    await office.ask('paper.print', { ...out, printer: 'Sudnica' })
    expect(fingerprintOf(office.printed.at(-1)?.bytes ?? new Uint8Array())).toBe(kept?.sha256)
    expect((await office.refused('paper.export', { ...out, format: 'pdf', reason: '12345678' })).code).toBe(
      'reason.wordsMissing',
    )
    const entries = await office.ask('journal.list', { caseId })
    const left = entries.filter(({ act }) => /(?:export|print|paperExported)/i.test(act))
    expect(left.map(({ act, person, reason }) => [act, person, reason])).toEqual([
      ['caseFile.printPaper', 'Osoba prosecutorA', undefined],
      ['caseFile.paperExported', 'Osoba prosecutorA', `SHA-256 ${kept?.sha256 ?? ''}`],
      ['caseFile.exportPaper', 'Osoba prosecutorA', 'na traženje punomoćnika'],
    ])
    for (const { about } of left) expect(about?.cnr).toContain(register)
  })

  test('are stopped by a sealed name that was typed, in any form and script, and the pseudonym is offered at the field', async () => {
    await file.forward()
    await file.register()
    const { caseId } = file.target
    const { paper } = await make('service-slip')
    const offered = { params: { pseudonym: 'Oštećena A', inEnglish: 'Injured party A' } }
    const target = { caseId, paper, revision: 0 }
    for (const name of [SEALED, 'za Đurđicu Šćekić', 'Ђурђици Шћекић', 'Djurdjica Scekic', 'JMBG 0704998265000']) {
      const sending = { channel: 'post', date: TODAY, to: `${name}, Podgorica` }
      expect([name, await office.refused('paper.send', { ...target, sending })]).toEqual([
        name,
        { code: 'paper.nameTyped', field: 'sending.to', ...offered },
      ])
    }
    await office.ask('paper.send', { ...target, sending: { channel: 'post', date: TODAY, to: 'Oštećena A' } })
    const back = { date: TODAY, outcome: 'delivered', signedBy: 'Djurdjica Šćekić' }
    expect(await office.refused('paper.recordReturn', { ...target, revision: 1, return: back })).toEqual({
      code: 'paper.nameTyped',
      field: 'return.signedBy',
      ...offered,
    })
  })
})
