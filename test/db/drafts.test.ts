import { afterEach, expect, test } from 'vitest'
import { caseId } from '../../shared/contract/ids.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

const ONE = caseId.parse('a'.repeat(32))
const OTHER = caseId.parse('b'.repeat(32))
let office: TestOffice
afterEach(() => office.close())

test('the drafts of one case file are listed by their forms, to the person who typed them and to nobody else', async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  for (const key of [`${ONE}/newPerson/witness-w1`, `${ONE}/claim/c2`, `${OTHER}/claim/c1`, 'new/caseFile']) {
    await office.ask('draft.save', { key, text: '{}' })
  }
  const forms = async () => (await office.ask('draft.list', { caseId: ONE })).map(({ form }) => form)
  expect(await forms()).toEqual(['claim/c2', 'newPerson/witness-w1'])
  await office.ask('draft.discard', { key: `${ONE}/claim/c2` })
  expect(await forms()).toEqual(['newPerson/witness-w1'])
  await signIn(office, 'clerk')
  expect(await forms()).toEqual([])
})

test('a draft is kept for a form there is, and refused in words where there is no room for it', async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  for (const key of [
    `${ONE}/invented/x`,
    `${ONE}/claim`,
    'new/person',
    `${ONE}/proceedings/x`,
    'a/claim/c1',
    `${ONE}/claim/${'c'.repeat(81)}`,
  ]) {
    expect((await office.refused('draft.save', { key, text: '{}' })).field).toBe('key')
  }
  for (const key of ['new/caseFile', `${ONE}/proceedings`, `${ONE}/newPerson/witness-w1`, `${ONE}/act/return_c1`]) {
    await office.ask('draft.save', { key, text: '{}' })
  }
  const text = 'x'.repeat(1_900_000)
  const kept: boolean[] = []
  for (let index = 0; index < 20; index += 1) {
    const answer = await office.application.invoke('draft.save', { key: `${ONE}/evidence/e${String(index)}`, text })
    kept.push(answer.ok || answer.error.code !== 'draft.noRoom')
  }
  expect(kept.filter(Boolean).length).toBe(16)
})
