import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPreferences, withChange, withPerson } from '../../electron/session/preferences.ts'
import { PEOPLE, type Who } from '../support/office/people.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

async function stateOf(office: TestOffice, who: Who) {
  await signIn(office, who)
  return office.ask('session.state', {})
}

test('each person finds the window as they left it, and what they usually choose, also after a restart', async () => {
  const office = openOfficeAtWork({ keepFolder: true })
  await signIn(office, 'prosecutor')
  await office.ask('session.setPreferences', { language: 'cnr-Cyrl', theme: 'dark', textSize: 125, court: 'VSPG' })
  // Of who has set nothing only the language is that of the machine.
  expect(await stateOf(office, 'clerk')).toMatchObject({
    language: 'cnr-Cyrl',
    theme: 'system',
    textSize: 100,
    usual: {},
  })
  await office.ask('session.setPreferences', { language: 'en', theme: 'light', printer: 'Sudnica' })
  await office.close()

  const again = openTestOffice({ folder: office.folder })
  expect(await again.ask('session.state', {})).toMatchObject({ language: 'en', theme: 'light' })
  const looks = { language: 'cnr-Cyrl', theme: 'dark', textSize: 125, usual: { court: 'VSPG' } }
  expect(await stateOf(again, 'prosecutor')).toMatchObject(looks)
  expect(await stateOf(again, 'clerk')).toMatchObject({ language: 'en', theme: 'light', usual: { printer: 'Sudnica' } })
  await again.ask('session.setPreferences', { caseColumns: ['stage', 'heldBy'] })
  expect((await stateOf(again, 'prosecutor')).usual).toEqual({ court: 'VSPG' })
  expect((await stateOf(again, 'clerk')).usual).toEqual({ printer: 'Sudnica', caseColumns: ['stage', 'heldBy'] })
  // Keys of one sign alone act until the person turns them off.
  await again.ask('session.setPreferences', { characterKeys: false })
  expect((await stateOf(again, 'prosecutor')).characterKeys).toBe(true)
  expect((await stateOf(again, 'clerk')).characterKeys).toBe(false)
  const cleared = await again.ask('session.setPreferences', { printer: '' })
  expect(cleared.usual).toEqual({ caseColumns: ['stage', 'heldBy'] })
  const file = readFileSync(join(office.folder, 'preferences.json'), 'utf8')
  expect(file).not.toContain(PEOPLE.prosecutor.displayName)
  await again.close()
})

test('a broken or hostile file of preferences is no obstacle: what is unknown in it counts for nothing', () => {
  const office = openTestOffice()
  const path = join(office.folder, 'preferences.json')
  const none = { language: 'cnr', theme: 'system', textSize: 100, people: {} }
  for (const text of ['', '{', 'null', '[]', '{"people":7}', '{"language":"de","theme":"pink","textSize":4000}']) {
    writeFileSync(path, text)
    expect(readPreferences(office.folder), text).toEqual(none)
  }
  writeFileSync(
    path,
    JSON.stringify({
      people: {
        a: { court: '../x', printer: 'a\nb', textSize: 150, extra: 1, caseColumns: ['due', 'x'], characterKeys: 'no' },
      },
    }),
  )
  expect(readPreferences(office.folder)).toEqual({ ...none, people: { a: { textSize: 150, caseColumns: ['due'] } } })
})

test('what is set counts for the person alone, and a gap changes nothing', () => {
  const none = { language: 'cnr', theme: 'system', textSize: 100, people: {} } as const
  const set = withChange(none, { theme: 'dark', language: undefined }, 'a')
  expect(set).toEqual({ ...none, theme: 'dark', people: { a: { theme: 'dark' } } })
  const other = withChange(set, { theme: 'light' }, 'b')
  expect(withPerson(other, 'a')).toMatchObject({ theme: 'dark', lastPerson: 'a' })
  expect(withPerson(other, 'c')).toMatchObject({ theme: 'system', lastPerson: 'c' })
})
