import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SessionState } from '../../shared/contract/session.ts'
import { PEOPLE, type Who } from '../support/office/people.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import {
  changeKeys,
  endChange,
  fillWithSealedTexts,
  readSealedTexts,
  SEALED_TEXTS,
  type Sealed,
} from '../support/office/rotation.ts'
import { accountOf, openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

// Files of a former day are put beside those of today, with a file manager, while the program is closed.

const FILES = ['vault.json', 'vault.copy.json', 'office.db', 'office.head', 'cases.db', 'cases.head'] as const
type File = (typeof FILES)[number]
const VAULT: readonly File[] = ['vault.json', 'vault.copy.json']
const OFFICE: readonly File[] = ['office.db', 'office.head']
const CASES: readonly File[] = ['cases.db', 'cases.head']
const OFFICE_DB = { file: 'office.db' }
const NEXT = 'sasvim druga lozinka 81'

let prepared: PreparedOffice<Sealed>
let office: TestOffice
beforeAll(async () => {
  prepared = await prepareOffice(fillWithSealedTexts)
})
afterAll(() => {
  prepared.remove()
})
beforeEach(async () => {
  office = prepared.open()
  await signIn(office, 'prosecutor')
  await office.application.lock()
  keep('former')
})
afterEach(() => office.close())

function keep(day: string): void {
  mkdirSync(join(office.folder, day))
  for (const name of FILES) cpSync(join(office.folder, name), join(office.folder, day, name))
}

/** The office as it is found afterwards by who starts the program. */
async function withPutBack(day: string, files: readonly File[], work: (again: TestOffice) => Promise<void>) {
  await office.application.lock()
  for (const name of files) {
    copyFileSync(join(office.folder, day, name), join(office.folder, name))
    for (const suffix of ['-wal', '-shm']) rmSync(join(office.folder, name + suffix), { force: true })
  }
  const again = openTestOffice({ folder: office.folder, keepFolder: true })
  try {
    await work(again)
  } finally {
    await again.close()
  }
}

async function enter(again: TestOffice, who: Who): Promise<SessionState> {
  const { id } = await accountOf(again, who)
  return again.ask('session.signIn', { person: id, password: PEOPLE[who].own })
}

const codes = ({ notices }: SessionState) => notices.map(({ code }) => code)
const actsOf = async (again: TestOffice, journal: 'office' | 'cases') =>
  (await again.ask('audit.list', { journal })).map(({ act }) => act)

async function changePassword(): Promise<void> {
  await signIn(office, 'prosecutor')
  await office.ask('session.changePassword', { current: PEOPLE.prosecutor.own, next: NEXT })
}

async function closeAccount(): Promise<void> {
  const { id } = await accountOf(office, 'clerk')
  await signIn(office, 'administrator')
  await office.ask('staff.disable', { person: id, reason: 'otišao iz suda' })
  // Who works on cases learns of it.
  await signIn(office, 'judge')
}

describe.each([
  ['a change of password', changePassword],
  ['the end of an account', closeAccount],
])('after %s an older vault is named and written down', (_what, change) => {
  test.each([
    ['alone', VAULT, ['office', 'cases']],
    ['with the office.db of its day', [...VAULT, ...OFFICE], ['office', 'cases']],
    ['with the cases.db of its day', [...VAULT, ...CASES], ['office']],
  ] as const)('%s', async (_files, files, journals) => {
    await change()
    await withPutBack('former', files, async (again) => {
      const state = await enter(again, 'prosecutor')
      expect([state.stage, codes(state).includes('vaultPutBack')]).toEqual(['signedIn', true])
      await signIn(again, 'auditor')
      for (const journal of journals) expect(await actsOf(again, journal)).toContain('vault.putBack')
    })
  })
})

test('nothing is said where all files are of one day, or the vault of today stands beside them', async () => {
  await changePassword()
  await office.application.lock()
  keep('today')
  await withPutBack('former', FILES, async (again) => {
    expect(codes(await enter(again, 'prosecutor'))).toEqual([])
  })
  await withPutBack('today', FILES, async (again) => {
    const { id } = await accountOf(again, 'prosecutor')
    expect(codes(await again.ask('session.signIn', { person: id, password: NEXT }))).toEqual([])
  })
})

describe.each([
  ['before the databases have their own keys', () => Promise.resolve()],
  ['afterwards', () => endChange(office)],
])('after new keys, %s, files of before are told from damage, and nothing is lost', (_when, end) => {
  test('the vault: nobody comes in with it, and nothing is written under former keys', async () => {
    await changeKeys(office)
    await end()
    await office.application.lock()
    keep('today')
    await withPutBack('former', VAULT, async (again) => {
      for (const who of ['judge', 'auditor'] as const) {
        const { stage, refusal } = await enter(again, who)
        expect([who, stage, refusal]).toEqual([who, 'refused', { code: 'databaseOtherKeys', params: OFFICE_DB }])
      }
    })
    await withPutBack('today', [...VAULT, ...OFFICE], async (again) => {
      expect(await readSealedTexts(again, prepared.value)).toEqual(SEALED_TEXTS)
    })
  })

  test('vault and office.db: those who work on cases are refused, and it is written down', async () => {
    await changeKeys(office)
    await end()
    await office.application.lock()
    keep('today')
    await withPutBack('former', [...VAULT, ...OFFICE], async (again) => {
      const { stage, refusal } = await enter(again, 'judge')
      expect([stage, refusal]).toEqual(['refused', { code: 'databaseOtherKeys', params: { file: 'cases.db' } }])
      await signIn(again, 'auditor')
      expect(await actsOf(again, 'office')).toContain('vault.putBack')
    })
    await withPutBack('today', [...VAULT, ...OFFICE], async (again) => {
      expect(await readSealedTexts(again, prepared.value)).toEqual(SEALED_TEXTS)
    })
  })
})

test.each([
  ['cases.db', CASES, ['judge']],
  ['office.db', OFFICE, ['judge', 'administrator', 'auditor']],
] as const)('after new keys a %s from before is told from damage', async (file, files, whos) => {
  await changeKeys(office)
  await endChange(office)
  await withPutBack('former', files, async (again) => {
    for (const who of whos) {
      const { refusal } = await enter(again, who)
      expect([who, refusal]).toEqual([who, { code: 'databaseOtherKeys', params: { file } }])
    }
  })
})
