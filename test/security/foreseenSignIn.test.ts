import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foreseeSignIn } from '../../electron/start/foreseeSignIn.ts'
import { PEOPLE } from '../support/office/people.ts'
import { accountOf, openTestOffice, setUpOffice, signIn } from '../support/office/testOffice.ts'

/** The folder of an office that was closed by somebody, as it lies on the disk. */
async function closedOffice() {
  const office = openTestOffice({ keepFolder: true })
  await setUpOffice(office)
  await signIn(office, 'prosecutor')
  await office.application.lock()
  const state = await office.ask('session.state', {})
  return { office, state, folder: office.folder }
}

test('what the sign-in page is drawn from is what the session says of itself', async () => {
  const { office, state, folder } = await closedOffice()
  const { id } = await accountOf(office, 'prosecutor')
  const foreseen = foreseeSignIn(folder, 'real')
  expect(state).toMatchObject({ ...foreseen, stage: 'locked', lastPerson: id })
  expect(foreseen?.accounts.map(({ displayName }) => displayName)).toContain(PEOPLE.judge.displayName)
  expect(foreseeSignIn(folder, 'practice')).toBeUndefined()
  await office.close()
})

test('an attempt that failed is waited for by the page that knows how long', async () => {
  const { office, folder } = await closedOffice()
  const { id } = await accountOf(office, 'prosecutor')
  await office.application.invoke('session.signIn', { person: id, password: 'sasvim pogrešna' })
  expect(foreseeSignIn(folder, 'real')).toBeUndefined()
  await office.close()
})

test.each([
  ['one copy of the vault is another', 'vault.copy.json', (text: string) => text.replace('"f"', '"m"')],
  ['both copies are not what was written', 'both', (text: string) => text.replace('Vesna', 'Vesne')],
  ['a vault of a later version', 'both', (text: string) => text.replace('"version":2', '"version":3')],
  ['no database', 'office.db', () => ''],
  ['no count of attempts', 'attempts.json', () => ''],
  ['a restore that was begun', 'restoring', () => ''],
] as const)('nothing is drawn ahead: %s', async (_what, name, change) => {
  const { office, folder } = await closedOffice()
  await office.close()
  expect(foreseeSignIn(folder, 'real')).toBeDefined()
  if (name === 'restoring') mkdirSync(join(folder, name))
  else
    for (const file of name === 'both' ? ['vault.json', 'vault.copy.json'] : [name]) {
      const text = readFileSync(join(folder, file), 'utf8')
      expect(change(text)).not.toBe(text)
      writeFileSync(join(folder, file), change(text))
    }
  expect(foreseeSignIn(folder, 'real')).toBeUndefined()
})
