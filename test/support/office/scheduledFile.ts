import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Input } from '../../../shared/contract/channels.ts'
import type { Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import type { Name, ScheduleOffice } from './scheduleOffice.ts'
import { importTwoClaims, type Target } from './twoClaims.ts'

/** Where the signed-in person finds a file. */
export const ALL = { list: true, search: true, work: true, file: true, exported: true }
export const NONE = { list: false, search: false, work: false, file: false, exported: false }

/** A file of two claims, imported at the prosecution, and what is done with it in one test after the other. */
export class ScheduledFile {
  target: Target
  readonly number: number
  readonly #office: ScheduleOffice

  private constructor(office: ScheduleOffice, number: number, target: Target) {
    this.#office = office
    this.number = number
    this.target = target
  }

  static async import(office: ScheduleOffice, number: number): Promise<ScheduledFile> {
    await office.as('prosecutorA')
    return new ScheduledFile(office, number, await importTwoClaims(office, number))
  }

  assignment(name: Name, from?: Name, capacity: Capacity = 'owner'): Input<'caseFile.assign'> {
    const before = from === undefined ? {} : { from: this.#office.idOf(from) }
    const person = this.#office.idOf(name)
    return { caseId: this.target.caseId, capacity, person, ...before, reason: 'raspored poslova za ljeto' }
  }

  async assign(name: Name, from?: Name, capacity?: Capacity): Promise<void> {
    const { caseId, revision } = await this.#office.ask('caseFile.assign', this.assignment(name, from, capacity))
    this.target = { caseId, revision }
  }

  async forward(): Promise<void> {
    await this.#office.as('prosecutorA')
    const { caseId, revision } = await this.#office.ask('caseFile.forward', this.target)
    this.target = { caseId, revision }
  }

  async register(): Promise<void> {
    await this.#office.as('clerk')
    for (const claim of ['c1', 'c2']) {
      const courtMark = `K.br.${String(this.number)}/26`
      this.target = await this.#office.ask('claim.register', { ...this.target, claim, courtMark })
    }
  }

  /** Whether the file is anywhere in what the signed-in person is shown; every count is held against its rows. */
  async sees(): Promise<Readonly<Record<keyof typeof ALL, boolean>>> {
    const office = this.#office
    const { caseId } = this.target
    const has = (answer: unknown) => JSON.stringify(answer).includes(caseId)
    const list = { sort: 'age', custody: 'any' } as const
    const { total, rows } = await office.ask('caseFile.list', list)
    expect(total).toBe(rows.length)
    const { groups } = await office.ask('today.worklist', {})
    const counted = Object.values(groups).reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(Object.values(groups).reduce((sum, { items }) => sum + items.length, 0))
    expect((await office.ask('today.counts', {})).work).toBe(counted)
    return {
      list: has(rows),
      search: has(await office.ask('caseFile.list', { ...list, find: `${String(this.number)}/` })),
      work: has(groups),
      file: (await office.application.invoke('caseFile.open', { caseId })).ok,
      exported: await this.#isExported(),
    }
  }

  /** Whether it is in the lists that the signed-in person can take out of the program. */
  async #isExported(): Promise<boolean> {
    const office = this.#office
    const how = { format: 'csv', language: 'cnr', reason: 'spisak za sjednicu' } as const
    office.dialog.save = join(office.folder, 'spisak.csv')
    const lists: string[] = []
    const read = () => lists.push(readFileSync(join(office.folder, 'spisak.csv'), 'utf8'))
    await office.ask('list.exportCaseFiles', { listing: { sort: 'age', custody: 'any' }, columns: [], ...how })
    read()
    await office.ask('list.exportWork', { filter: {}, ...how })
    read()
    return lists.some((list) => list.includes(`.${String(this.number)}/26`))
  }
}
