import { createHash, randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { examineFolder } from '../../electron/session/dataFolder.ts'
import { VaultAccess } from '../../electron/session/vaultAccess.ts'
import { unlock } from '../../electron/vault/vault.ts'
import { vaultDocument, type VaultDocument } from '../../electron/vault/vaultDocument.ts'
import { QUICK_DERIVATION } from '../support/office/keyDerivations.ts'
import { PEOPLE } from '../support/office/people.ts'
import { openOfficeAtWork, sharesAtWork } from '../support/office/officeAtWork.ts'
import { HOLDERS, proveShares } from '../support/office/shares.ts'
import { keysOf } from '../support/office/rawDatabase.ts'
import {
  accountOf,
  openTestOffice,
  setUpOffice,
  signIn,
  toNewAccount,
  type TestOffice,
} from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

let office: TestOffice
afterEach(() => office.close())

const file = (name: string): string => join(office.folder, name)
const vaultFiles = () =>
  readdirSync(office.folder)
    .filter((name) => name.startsWith('vault'))
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(file(name)))
          .digest('hex')}`,
    )

function readCopy(name: string): VaultDocument {
  return vaultDocument.parse((JSON.parse(readFileSync(file(name), 'utf8')) as { vault: unknown }).vault)
}

function writeCopy(name: string, document: VaultDocument): void {
  const body = JSON.stringify(document)
  writeFileSync(file(name), `{"vault":${body},"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n`)
}

/** A start on the folder as it is now; the judge's answer to a password. */
async function tryPassword(password: string): Promise<string> {
  const again = openTestOffice({ folder: office.folder, keepFolder: true })
  try {
    const { stage, refusal } = await again.ask('session.state', {})
    if (stage !== 'locked') return refusal?.code ?? stage
    const { id } = await accountOf(again, 'judge')
    const answer = await again.application.invoke('session.signIn', { person: id, password })
    return answer.ok ? (await again.ask('session.state', {})).stage : answer.error.code
  } finally {
    await again.close()
  }
}

/** A copy that claims to be newer and whose slots open for nobody. */
function brokenSuccessor(name: string): void {
  const document = readCopy(name)
  const people = document.people.map(({ account, slot }) => ({
    account,
    slot: { ...present(slot), keys: { ...slot?.keys, office: randomBytes(60).toString('base64') } },
  }))
  writeCopy(name, { ...document, generation: document.generation + 1, people })
}

describe('of two copies that differ', () => {
  test('one of another installation: the program refuses and touches nothing', async () => {
    office = openOfficeAtWork()
    const stranger = openTestOffice()
    await setUpOffice(stranger)
    copyFileSync(join(stranger.folder, 'vault.json'), file('vault.copy.json'))
    await stranger.close()
    const before = vaultFiles()
    expect(await tryPassword(PEOPLE.judge.own)).toBe('vaultMixed')
    expect(vaultFiles()).toEqual(before)
  })

  test.each(['vault.json', 'vault.copy.json'])(
    '%s newer and with slots that open for nobody: the good one opens, and the other is kept',
    async (name) => {
      office = openOfficeAtWork()
      brokenSuccessor(name)
      const broken = readFileSync(file(name))
      expect(await tryPassword('nije lozinka sutkinje')).toBe('signIn.failed')
      expect(readFileSync(file(name))).toEqual(broken)
      const later = openOfficeAtWork()
      await later.close()
      office.clock.now = new Date(office.clock.now.getTime() + 400_000)
      const { id } = await accountOf(office, 'judge')
      expect(await office.ask('session.signIn', { person: id, password: PEOPLE.judge.own })).toMatchObject({
        stage: 'signedIn',
      })
      expect(readFileSync(file('vault.json'))).toEqual(readFileSync(file('vault.copy.json')))
      const kept = readdirSync(office.folder).filter((one) => one.startsWith('vault.kept'))
      expect(kept.map((one) => readFileSync(file(one)))).toEqual([broken])
    },
  )

  test('an older genuine one: its former password opens nothing, and it is replaced', async () => {
    office = openOfficeAtWork()
    copyFileSync(file('vault.json'), file('former.json'))
    const { id } = await accountOf(office, 'judge')
    await office.ask('session.signIn', { person: id, password: PEOPLE.judge.own })
    const next = 'sasvim nova lozinka sutkinje'
    await office.ask('session.changePassword', { current: PEOPLE.judge.own, next })
    await office.application.lock()
    renameSync(file('former.json'), file('vault.copy.json'))
    expect(await tryPassword(PEOPLE.judge.own)).toBe('signIn.failed')
    office.clock.now = new Date(office.clock.now.getTime() + 400_000)
    expect(await office.ask('session.signIn', { person: id, password: next })).toMatchObject({ stage: 'signedIn' })
    expect(readFileSync(file('vault.json'))).toEqual(readFileSync(file('vault.copy.json')))
    expect(readdirSync(office.folder).filter((one) => one.startsWith('vault.kept'))).toEqual([])
  })
})

test('a vault that is written while a key is derived is no stranger to the one whose slot opens', async () => {
  office = openOfficeAtWork()
  const { id } = await accountOf(office, 'judge')
  const keys = await keysOf(office.folder, 'judge')
  const access = new VaultAccess(office.folder, () => 0, QUICK_DERIVATION, 'real')
  const { generation, heads } = access.document()
  const noted = { office: { epoch: 1, number: 77, hash: Buffer.alloc(32, 7).toString('base64') } }
  const password = PEOPLE.judge.own
  const answer = await access.attempt(id, (document) => {
    access.noteHeads(noted, keys.office)
    return unlock(document, id, password, QUICK_DERIVATION)
  })
  expect(answer).toMatchObject({ ok: true, value: { kind: 'opened' } })
  expect(heads.office?.number).not.toBe(77)
  expect(readCopy('vault.json')).toMatchObject({ generation: generation + 1, heads: noted })
  expect(readCopy('vault.copy.json')).toEqual(readCopy('vault.json'))
  expect(readdirSync(office.folder).filter((one) => one.startsWith('vault.kept'))).toEqual([])
})

test.each([
  ['as it stands', []],
  ['of a first run that was cut off before its files took their names', ['office.db', 'cases.db']],
] as const)('the sign-in page is answered from the folder %s, and nothing of it is touched', async (_what, renamed) => {
  office = openOfficeAtWork()
  await office.application.close()
  for (const name of renamed) renameSync(file(name), file(`${name}.setup`))
  const before = contentsOf(office.folder)
  expect(examineFolder(office.folder, 'real').kind).toBe('office')
  expect(contentsOf(office.folder)).toEqual(before)
})

/** Every file with its place on the disk, its time and its content. */
function contentsOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => {
      const { ino, mtimeMs } = statSync(join(folder, name))
      return [
        name,
        ino,
        mtimeMs,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]
    })
}

test('a recovery for somebody who is not in the vault is refused, and the sign-in page stays', async () => {
  office = openOfficeAtWork()
  const recovery = { shares: sharesAtWork().slice(1), person: '0123456789abcdef', next: 'nova lozinka nikoga' }
  expect(await office.refused('recovery.recover', recovery)).toEqual({
    code: 'recovery.unknownPerson',
    field: 'person',
  })
  expect(await signIn(office, 'judge')).toMatchObject({ stage: 'signedIn' })
})

describe('a first run', () => {
  test('whose vault cannot take its second name leaves nothing, and can be done again', async () => {
    office = openTestOffice()
    mkdirSync(file('vault.copy.json/in the way'), { recursive: true })
    rmdirSync(file('vault.copy.json/in the way'))
    rmdirSync(file('vault.copy.json'))
    const people = [toNewAccount(PEOPLE.administrator), toNewAccount(PEOPLE.judge)]
    await office.ask('setup.prepare', { offices: ['VSPG'], people, holders: HOLDERS })
    await proveShares(office)
    mkdirSync(file('vault.copy.json/in the way'), { recursive: true })
    expect((await office.application.invoke('setup.complete', {})).ok).toBe(false)
    rmdirSync(file('vault.copy.json/in the way'))
    rmdirSync(file('vault.copy.json'))
    expect(readdirSync(office.folder)).toEqual([])
    expect((await office.ask('session.state', {})).stage).toBe('firstRun')
    await setUpOffice(office)
    expect(await signIn(office, 'judge')).toMatchObject({ stage: 'signedIn' })
  })

  test.each([['office.db', 'cases.db'], ['cases.db'], ['office.db']])(
    'cut off before %s took its name is finished by the next start',
    async (...names) => {
      office = openOfficeAtWork()
      for (const name of names) renameSync(file(name), file(`${name}.setup`))
      expect(await tryPassword(PEOPLE.judge.own)).toBe('signedIn')
      expect(existsSync(file('office.db.setup')) || existsSync(file('cases.db.setup'))).toBe(false)
    },
  )
})
