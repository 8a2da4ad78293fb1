import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/channels.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
beforeEach(() => {
  office = openOfficeAtWork()
})
afterEach(() => office.close())

const late = (name: string): Input<'filter.save'> => ({
  name,
  kept: {
    screen: 'caseFiles',
    listing: { sort: 'claimed', direction: 'descending', custody: 'own', due: 'overdue', find: 'Kosovka' },
  },
})

test('a filter is found again at the next sign-in, by its name and by its own person alone', async () => {
  await signIn(office, 'clerk')
  await office.ask('filter.save', late('Žalbe'))
  const { id } = await office.ask('filter.save', late('Čeka me'))
  await office.ask('filter.save', { name: 'Žalbe', kept: { screen: 'today', filter: { task: 'print' } } })
  await signIn(office, 'judge')
  expect(await office.ask('filter.list', {})).toEqual([])
  expect(await office.refused('filter.remove', { id })).toEqual({ code: 'filter.notFound' })
  expect(await office.refused('filter.save', { ...late('Tuđe'), id })).toEqual({ code: 'filter.notFound' })
  await signIn(office, 'clerk')
  const found = await office.ask('filter.list', {})
  expect(found.map(({ name, kept }) => [name, kept.screen])).toEqual([
    ['Čeka me', 'caseFiles'],
    ['Žalbe', 'caseFiles'],
    ['Žalbe', 'today'],
  ])
  expect(found[0]).toEqual({ id, ...late('Čeka me') })
  expect(readFileSync(join(office.folder, 'cases.db')).includes('Kosovka')).toBe(false)
})

test('a filter gets another name, is deleted, and no two of a screen have one name, however it is spelled', async () => {
  await signIn(office, 'prosecutor')
  const { id } = await office.ask('filter.save', late('Kasni'))
  expect(await office.refused('filter.save', late('kasni'))).toEqual({ code: 'filter.nameTaken', field: 'name' })
  expect(await office.refused('filter.save', late('Касни'))).toEqual({ code: 'filter.nameTaken', field: 'name' })
  await office.ask('filter.save', { ...late('Svi koji kasne'), id })
  expect((await office.ask('filter.list', {})).map(({ name }) => name)).toEqual(['Svi koji kasne'])
  await office.ask('filter.remove', { id })
  expect(await office.ask('filter.list', {})).toEqual([])
  for (let number = 1; number <= 40; number += 1) await office.ask('filter.save', late(`Filter ${String(number)}`))
  expect(await office.refused('filter.save', late('Jedan previše'))).toEqual({
    code: 'filter.noRoom',
    params: { count: 40 },
  })
})

test('whoever reads no case files has none', async () => {
  await signIn(office, 'auditor')
  expect(await office.refused('filter.list', {})).toEqual({ code: 'session.roleNotAllowed' })
})
