import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Keys } from '../../electron/vault/keys.ts'
import { unlock } from '../../electron/vault/vault.ts'
import { authenticate, isAuthentic, type VaultDocument } from '../../electron/vault/vaultDocument.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { keysOf } from '../support/office/backupOffice.ts'
import { USUAL_DERIVATION } from '../support/office/keyDerivations.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { rounds } from '../support/rounds.ts'

/** From one byte to the next that is tried: every one in the full form. */
const STEP = rounds(7, 1)

/** A folder with one copy of the vault of an office, and the keys of a prosecutor there. */
let folder: string
let whole: Buffer
let keys: Keys
const path = () => join(folder, 'vault.json')

beforeAll(async () => {
  const office = openOfficeAtWork()
  keys = await keysOf(office, 'prosecutor')
  folder = mkdtempSync(join(tmpdir(), 'naknada-vault-'))
  copyFileSync(join(office.folder, 'vault.json'), path())
  whole = readFileSync(path())
  await office.close()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function read(content: Buffer | string) {
  writeFileSync(path(), content)
  return readVault(folder)
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
  return changed
}

test(`a vault with a bit flipped in every byte, of which one in ${String(STEP)} is tried, is refused and never taken for one`, () => {
  expect(read(whole).kind).toBe('present')
  const taken: number[] = []
  // The line feed at the end says nothing.
  for (let at = 0; at < whole.length - 1; at += STEP) if (read(flipped(whole, at)).kind === 'present') taken.push(at)
  expect(taken).toEqual([])
})

test(`with its checksum made anew, a flipped byte, of which one in ${String(STEP)} is tried, is found by the code that only the office key can make`, () => {
  const { vault } = JSON.parse(whole.toString('utf8')) as { vault: object }
  const body = Buffer.from(JSON.stringify(vault))
  const taken: number[] = []
  for (let at = 0; at < body.length; at += STEP) {
    const changed = flipped(body, at).toString('utf8')
    const sha256 = createHash('sha256').update(changed).digest('hex')
    const found = read(`{"vault":${changed},"sha256":"${sha256}"}\n`)
    if (found.kind === 'present' && isAuthentic(found.document, keys.office)) taken.push(at)
  }
  expect(taken).toEqual([])
}, 60_000)

test('slots that were swapped by somebody with the office key open for neither', async () => {
  const found = read(whole)
  if (found.kind !== 'present') throw new Error('no vault')
  const { mac: _mac, ...document } = found.document
  const judge = document.people.find(({ account }) => account.displayName === PEOPLE.judge.displayName)
  const clerk = document.people.find(({ account }) => account.displayName === PEOPLE.clerk.displayName)
  if (judge?.slot === undefined || clerk?.slot === undefined) throw new Error('nobody')
  const swapped: VaultDocument = authenticate(
    {
      ...document,
      people: document.people.map((one) => {
        if (one === judge) return { ...one, slot: clerk.slot }
        return one === clerk ? { ...one, slot: judge.slot } : one
      }),
    },
    keys.office,
  )
  for (const [person, password] of [
    [judge, PEOPLE.judge.own],
    [judge, PEOPLE.clerk.own],
    [clerk, PEOPLE.clerk.own],
    [clerk, PEOPLE.judge.own],
  ] as const) {
    expect((await unlock(swapped, person.account.id, password, USUAL_DERIVATION)).kind).toBe('wrong')
  }
})
