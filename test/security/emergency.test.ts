import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input, Output } from '../../shared/contract/channels.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { readPdfText } from '../support/pdf.ts'
import { removeAtEnd } from '../support/temporaryFolder.ts'

// A colleague's file, opened in an emergency by two people: prosecutorA has it, prosecutorB cannot read it.

const WHY = 'pritvorenik, a koleginica nije dostupna'
let office: ScheduleOffice
let file: ScheduledFile
let number = 700

const later = (minutes: number): void => {
  office.clock.now = new Date(office.clock.now.getTime() + minutes * 60_000)
}
const asking = (by: Name, head: Name, part: Partial<Input<'emergency.open'>> = {}): Input<'emergency.open'> => ({
  mark: `Kt.br.${String(file.number)}/25`,
  hours: 1,
  reason: WHY,
  password: office.passwordOf(by),
  head: office.idOf(head),
  headPassword: office.passwordOf(head),
  ...part,
})
const open = (): Promise<Output<'emergency.open'>> =>
  office.ask('emergency.open', asking('prosecutorB', 'headOfProsecution'))
const reads = async (): Promise<string> => {
  const answer = await office.application.invoke('caseFile.open', { caseId: file.target.caseId })
  return answer.ok ? 'reads' : answer.error.code
}
const newest = async (): Promise<Output<'emergency.list'>[number]> => {
  const found = (await office.ask('emergency.list', {})).find(
    ({ mark }) => mark.includes(` ${String(number)}/`) || mark.includes(`.${String(number)}/`),
  )
  if (found === undefined) throw new Error('no access is shown')
  return found
}

async function printed(id: string): Promise<string> {
  await office.ask('emergency.print', { id, printer: 'Sudnica' })
  const path = join(removeAtEnd(mkdtempSync(join(tmpdir(), 'naknada-'))), 'report.pdf')
  writeFileSync(path, office.printed.at(-1)?.bytes ?? new Uint8Array())
  return readPdfText(path)
}

async function newFile(): Promise<void> {
  file = await ScheduledFile.import(office, (number += 1))
  await office.as('headOfProsecution')
  await file.assign('prosecutorA')
  await office.as('prosecutorB')
}

beforeAll(async () => {
  office = await openScheduleOffice()
  for (const name of ['headOfProsecution', 'secondHead', 'prosecutorB', 'headOfCourt'] as const) await office.as(name)
  await newFile()
})
afterAll(() => office.close())

describe('an emergency access', () => {
  test('is given to nobody by one alone, by wrong passwords, or by one who keeps no schedule there', async () => {
    expect(await reads()).toBe('caseFile.notAssigned')
    const refusals: [Partial<Input<'emergency.open'>>, object][] = [
      [{ password: 'nije ta lozinka' }, { code: 'password.wrong', field: 'password' }],
      [{ headPassword: 'nije ta lozinka' }, { code: 'password.wrong', field: 'headPassword' }],
      [{ head: office.idOf('prosecutorB') }, { code: 'emergency.notHead', field: 'head' }],
      [{ head: office.idOf('headOfCourt') }, { code: 'emergency.notHead', field: 'head' }],
      [
        { head: office.idOf('prosecutorA'), headPassword: office.passwordOf('prosecutorA') },
        { code: 'emergency.notHead', field: 'head' },
      ],
      [{ mark: 'Kt.br.9999/25' }, { code: 'caseFile.notFound', field: 'mark' }],
      [{ reason: '12345678' }, { code: 'reason.wordsMissing', field: 'reason' }],
    ]
    for (const [part, refusal] of refusals) {
      expect(await office.refused('emergency.open', asking('prosecutorB', 'headOfProsecution', part))).toMatchObject(
        refusal,
      )
      later(10)
    }
    expect(await reads()).toBe('caseFile.notAssigned')
    expect(await office.ask('emergency.list', {})).toEqual([])
  })

  test('is not for whoever reads the file anyhow, nor for roles to which no files are assigned', async () => {
    await office.as('prosecutorA')
    expect(await office.refused('emergency.open', asking('prosecutorA', 'headOfProsecution'))).toMatchObject({
      code: 'emergency.notNeeded',
    })
    for (const name of ['clerk', 'administrator', 'coordinatorA'] as const) {
      await office.as(name)
      expect((await office.refused('emergency.open', asking('prosecutorB', 'headOfProsecution'))).code).toBe(
        'session.roleNotAllowed',
      )
    }
    await office.as('headOfProsecution')
    expect((await office.refused('emergency.open', asking('headOfProsecution', 'secondHead'))).code).toBe(
      'claim.roleNotAllowed',
    )
    await office.as('prosecutorB')
  })

  test('opens the file to the one who asked, to nobody else, is written down, and ends by itself', async () => {
    const { caseId, until } = await open()
    expect(caseId).toBe(file.target.caseId)
    expect(Date.parse(until) - office.clock.now.getTime()).toBe(3_600_000)
    expect(await reads()).toBe('reads')
    await office.ask('person.reveal', { caseId, person: 'v1', reason: 'dostava poziva za pretres' })
    const [opening] = (await office.ask('journal.list', { caseId })).filter(
      ({ act }) => act === 'caseFile.openEmergency',
    )
    expect(opening).toMatchObject({ person: 'Osoba prosecutorB', reason: WHY })
    expect(opening?.about?.cnr).toMatch(/Osoba headOfProsecution$/)
    const { caseId: shown } = await newest()
    expect(shown).toBe(caseId)
    await office.as('prosecutorC')
    expect(await reads()).toBe('caseFile.notAssigned')
    expect(await office.ask('emergency.list', {})).toEqual([])
    await office.as('prosecutorB')
    later(59)
    expect(await reads()).toBe('reads')
    later(2)
    expect(await reads()).toBe('caseFile.notAssigned')
    expect(await newest()).toMatchObject({ isOpen: false })
    expect((await newest()).caseId).toBeUndefined()
  })

  test('is reported to whose file it is, and to the head without what it was done to', async () => {
    await office.as('prosecutorA')
    const { id } = await newest()
    const { entries, emergency } = await office.ask('emergency.report', { id })
    expect(emergency).toMatchObject({
      person: 'Osoba prosecutorB',
      head: 'Osoba headOfProsecution',
      owner: 'Osoba prosecutorA',
    })
    expect(entries.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['caseFile.openEmergency', 'caseFile.open', 'caseFile.reveal']),
    )
    expect(entries.every(({ person }) => person === 'Osoba prosecutorB')).toBe(true)
    expect(JSON.stringify(entries)).toContain('dostava poziva za pretres')
    await office.as('headOfProsecution')
    const toHead = (await office.ask('emergency.report', { id })).entries
    expect(toHead.map(({ act }) => act)).toEqual(entries.map(({ act }) => act))
    expect(JSON.stringify(toHead)).toContain(WHY)
    expect(JSON.stringify(toHead)).not.toMatch(/dostava poziva|Oštećen|Šćekić/)
    for (const name of ['prosecutorC', 'headOfCourt', 'judgeA'] as const) {
      await office.as(name)
      expect((await office.refused('emergency.report', { id })).code).toBe('emergency.notFound')
    }
  })

  test('and on paper, written down before it leaves', { timeout: 60_000 }, async () => {
    await office.as('prosecutorA')
    const text = await printed((await newest()).id)
    expect(text).toMatch(/IZVJEŠTAJ O HITNOM PRISTUPU/)
    expect(text).toMatch(/Osoba prosecutorB/)
    expect(text).toMatch(/Pristup je prestao/)
    expect(text).not.toMatch(/Šćekić|Đurđic/)
    const [newestEntry] = await office.ask('journal.list', { caseId: file.target.caseId })
    expect(newestEntry?.act).toBe('caseFile.printEmergency')
  })

  test('the paper of one that still lasts does not say that it has ended', { timeout: 60_000 }, async () => {
    await newFile()
    await open()
    const text = await printed((await newest()).id)
    expect(text).toMatch(/Pristup još traje/)
    expect(text).not.toMatch(/prestao|has ended/)
  })

  test('a second one in the same session tells the looks of its own, and no head reads a name in a reason', async () => {
    await newFile()
    const { caseId } = file.target
    const asked = asking('prosecutorB', 'headOfProsecution', { reason: 'Đurđica Šćekić je danas u opasnosti' })
    for (let time = 0; time < 2; time += 1) {
      await office.ask('emergency.open', asked)
      expect(await reads()).toBe('reads')
      const { id } = await newest()
      const { entries } = await office.ask('emergency.report', { id })
      expect(entries.map(({ act }) => act)).toContain('caseFile.open')
      await office.ask('emergency.end', { id })
      later(10)
    }
    const mine = (await office.ask('emergency.list', {})).filter(({ mark }) => mark.includes(String(number)))
    expect(mine.every((one) => one.caseId === undefined && !one.isOpen)).toBe(true)
    await office.as('headOfProsecution')
    const { entries } = await office.ask('emergency.report', { id: (await newest()).id })
    const access = entries.find(({ act }) => act === 'caseFile.openEmergency')
    expect(access?.reason).toBe('Oštećena A je danas u opasnosti')
    expect(JSON.stringify(entries)).not.toMatch(/Đurđic|Šćekić/)
    await office.as('prosecutorB')
    expect((await office.refused('caseFile.open', { caseId })).code).toBe('caseFile.notAssigned')
  })

  test('is ended by the head before its time, and once', async () => {
    await newFile()
    await open()
    expect(await reads()).toBe('reads')
    later(5)
    const { id } = await newest()
    await office.as('headOfProsecution')
    await office.ask('emergency.end', { id })
    expect(await office.refused('emergency.end', { id })).toEqual({ code: 'emergency.notFound' })
    await office.as('prosecutorB')
    expect(await reads()).toBe('caseFile.notAssigned')
  })

  test('tells nothing of the file where one of the two is excluded, and ends where the reader is excluded meanwhile', async () => {
    await newFile()
    const exclude = async (by: Name, who: Name): Promise<void> => {
      await office.as(by)
      const excluded = { caseId: file.target.caseId, person: office.idOf(who), reason: 'srodstvo sa okrivljenim' }
      await office.ask('caseFile.exclude', excluded)
      await office.as('prosecutorB')
    }
    await exclude('headOfProsecution', 'secondHead')
    const refused = await office.refused('emergency.open', asking('prosecutorB', 'secondHead'))
    expect(refused).toEqual(
      await office.refused('emergency.open', asking('prosecutorB', 'secondHead', { mark: 'Kt.br.9999/25' })),
    )
    await open()
    expect(await reads()).toBe('reads')
    await exclude('headOfProsecution', 'prosecutorB')
    expect(await reads()).toBe('caseFile.notFound')
    expect(JSON.stringify(await office.ask('emergency.list', {}))).not.toContain(`.${String(number)}/`)
    expect(await office.refused('emergency.open', asking('prosecutorB', 'headOfProsecution'))).toMatchObject({
      code: 'caseFile.notFound',
    })
  })
})
