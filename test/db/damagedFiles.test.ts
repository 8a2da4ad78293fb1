import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../electron/db/connection.ts'
import { vaultDocument } from '../../electron/vault/vaultDocument.ts'
import { PEOPLE } from '../support/office/people.ts'
import { caseKeysOf } from '../support/office/rawDatabase.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { accountOf, openTestOffice, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
beforeEach(() => {
  office = openOfficeAtWork()
})
afterEach(() => office.close())

const file = (name: string): string => join(office.folder, name)

/** What a fresh start makes of the folder, and after the right password. */
async function restarted(): Promise<{ stage: string; refusal: unknown }> {
  const again = openTestOffice({ folder: office.folder, keepFolder: true })
  try {
    const before = await again.ask('session.state', {})
    if (before.stage !== 'locked') return { stage: before.stage, refusal: before.refusal }
    const { id } = await accountOf(again, 'judge')
    const after = await again.ask('session.signIn', { person: id, password: PEOPLE.judge.own })
    return { stage: after.stage, refusal: after.refusal }
  } finally {
    await again.close()
  }
}

function flip(name: string, at: number): void {
  const bytes = readFileSync(file(name))
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file(name), bytes)
}

function rewriteVault(change: (vault: Record<string, unknown>) => void): void {
  const content = JSON.parse(readFileSync(file('vault.json'), 'utf8')) as { vault: Record<string, unknown> }
  change(content.vault)
  const sha256 = createHash('sha256').update(JSON.stringify(content.vault)).digest('hex')
  for (const name of ['vault.json', 'vault.copy.json']) {
    writeFileSync(file(name), JSON.stringify({ vault: content.vault, sha256 }))
  }
}

const DAMAGES: readonly (readonly [string, string, (name: string) => void])[] = [
  [
    'empty',
    'databaseEmpty',
    (name) => {
      truncateSync(file(name), 0)
    },
  ],
  [
    'missing',
    'databaseMissing',
    (name) => {
      rmSync(file(name))
    },
  ],
  [
    'plain',
    'databasePlain',
    (name) => {
      writeFileSync(file(name), 'SQLite format 3\0 and so on')
    },
  ],
  [
    'with a flipped bit in the first page',
    'databaseDamaged',
    (name) => {
      flip(name, 2_000)
    },
  ],
  [
    'truncated',
    'databaseDamaged',
    (name) => {
      truncateSync(file(name), 4_096 * 5)
    },
  ],
]

describe.each(['office.db', 'cases.db'])('%s', (name) => {
  test.each(DAMAGES)('%s is refused by its name and left as it is', async (_what, code, damage) => {
    damage(name)
    const database = safeRead(file(name))
    expect(await restarted()).toEqual({ stage: 'refused', refusal: { code, params: { file: name } } })
    expect(safeRead(file(name))).toEqual(database)
  })
})

describe('a vault that is not the one the program wrote is refused and left as it is', () => {
  test.each([
    [
      'missing',
      'vaultMissing',
      () => {
        rmSync(file('vault.json'))
        rmSync(file('vault.copy.json'))
      },
    ],
    [
      'twice broken',
      'vaultDamaged',
      () => {
        flip('vault.json', 100)
        flip('vault.copy.json', 200)
      },
    ],
    [
      'from a newer version',
      'vaultNewer',
      () => {
        rewriteVault((vault) => {
          vault['version'] = 3
          vault['future'] = true
        })
      },
    ],
    [
      'with a cheap key derivation',
      'vaultWeak',
      () => {
        rewriteVault((vault) => {
          slotOfFirst(vault).kdf.passes = 1
        })
      },
    ],
    [
      'with a key derivation that takes all memory',
      'vaultCostly',
      () => {
        rewriteVault((vault) => {
          slotOfFirst(vault).kdf.memoryKib = 4_194_304
        })
      },
    ],
    [
      'with the names of two people exchanged',
      'vaultAltered',
      () => {
        rewriteVault((vault) => {
          const [first, second, ...rest] = vaultDocument.shape.people.parse(vault['people'])
          if (first === undefined || second === undefined) throw new Error('nobody in the vault')
          const named = (one: typeof first, displayName: string) => ({
            ...one,
            account: { ...one.account, displayName },
          })
          vault['people'] = [
            named(first, second.account.displayName),
            named(second, first.account.displayName),
            ...rest,
          ]
        })
      },
    ],
  ])('%s: %s', async (_what, code, damage) => {
    damage()
    const before = [safeRead(file('vault.json')), safeRead(file('office.db')), safeRead(file('cases.db'))]
    expect(await restarted()).toMatchObject({ stage: 'refused', refusal: { code } })
    expect([safeRead(file('vault.json')), safeRead(file('office.db')), safeRead(file('cases.db'))]).toEqual(before)
  })

  test('a role written into the vault by hand opens nothing', async () => {
    const { id } = await accountOf(office, 'auditor')
    rewriteVault((vault) => {
      const people = vaultDocument.shape.people.parse(vault['people'])
      vault['people'] = people.map((one) =>
        one.account.id === id ? { ...one, account: { ...one.account, roles: ['judge'] } } : one,
      )
    })
    const again = openTestOffice({ folder: office.folder, keepFolder: true })
    expect(await again.refused('session.signIn', { person: id, password: PEOPLE.auditor.own })).toMatchObject({
      code: 'signIn.failed',
    })
    await again.close()
  })
})

test('one broken copy of the vault is mended from the other', async () => {
  flip('vault.json', 300)
  expect(await restarted()).toMatchObject({ stage: 'signedIn' })
  expect(readFileSync(file('vault.json'), 'utf8')).toBe(readFileSync(file('vault.copy.json'), 'utf8'))
})

test('a database without encryption is never opened, and a foreign key does not fit', async () => {
  const keys = await caseKeysOf(office.folder, 'judge')
  copyFileSync(file('cases.db'), file('copy.db'))
  expect(() => openDatabase(file('copy.db'), Buffer.alloc(32, 7))).toThrow('databaseDamaged')
  const settings = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'trusted_schema',
    'secure_delete',
    'temp_store',
    'cell_size_check',
    'recursive_triggers',
    'cipher_memory_security',
    'cipher_page_size',
    'cipher_hmac_algorithm',
    'cipher_plaintext_header_size',
  ]
  // In a process of its own: that of the tests does without the locking of memory.
  const program = `import { openDatabase } from './electron/db/connection.ts'
    const db = openDatabase(${JSON.stringify(file('copy.db'))}, Buffer.from(process.env.KEY, 'hex'))
    const values = ${JSON.stringify(settings)}.map((setting) => String(db.pragma(setting, { simple: true })))
    process.stdout.write(JSON.stringify(values))`
  const env = { ...process.env, KEY: keys.case.toString('hex') }
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { env, encoding: 'utf8' })
  expect(JSON.parse(said)).toEqual(['wal', '2', '1', '0', '1', '2', '1', '1', '1', '4096', 'HMAC_SHA512', '0'])
})

function safeRead(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return 'absent'
  }
}

function slotOfFirst(vault: Readonly<Record<string, unknown>>): { kdf: { passes: number; memoryKib: number } } {
  const [first] = vault['people'] as { slot: { kdf: { passes: number; memoryKib: number } } }[]
  if (first === undefined) throw new Error('nobody in the vault')
  return first.slot
}
