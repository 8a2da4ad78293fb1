import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createPackage } from '@electron/asar'
import { describe, expect, test } from 'vitest'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'

/** The scripts are plain JavaScript. */
type Scripts = Readonly<{
  installerTexts(): string
  describePackage(
    unpacked: string,
    facts: Readonly<Record<'id' | 'title' | 'file' | 'version' | 'numbers', string>>,
  ): string
  isSigned(path: string): boolean
  writeIcon(path: string): void
  faultsOfArchive(unpacked: string, system: 'linux' | 'win32'): readonly string[]
}>

async function script(path: string): Promise<Scripts> {
  return (await import(resolve('scripts/packaging', path))) as Scripts
}

describe('what the installer says', () => {
  const said = (text: string, id: number) =>
    new Map(
      [...text.matchAll(new RegExp(`^LangString (\\w+) ${String(id)} "(.*)"$`, 'gm'))].map(([, key, words]) => [
        key,
        words,
      ]),
    )

  test('is said in Latin, in Cyrillic and in English, and nothing else is', async () => {
    const { installerTexts } = await script('windows/installerTexts.mjs')
    const text = installerTexts()
    const [latin, cyrillic, english] = [said(text, 2074), said(text, 3098), said(text, 1033)]
    const used = readFileSync('scripts/packaging/windows/installer/installer.nsi', 'utf8').matchAll(/\$\((\w+)\)/g)
    const keys = [...new Set([...used].map(([, key]) => key))].toSorted()
    for (const messages of [latin, cyrillic, english]) expect([...messages.keys()].toSorted()).toEqual(keys)
    expect(cyrillic.get('running')).toMatch(/^Накнада је отворена/)
    expect(english.get('running')).toMatch(/^Naknada is open/)
  })
})

describe('the description of the package for group policy', () => {
  const facts = { id: 'Naknada', title: 'Naknada', file: 'Naknada', version: '0.1.0', numbers: '0.1.0' }
  const identities = (text: string) => [...text.matchAll(/Guid="([^"]+)"/g)].map(([, guid]) => guid)

  function program(): string {
    const folder = createTemporaryFolder()
    mkdirSync(join(folder, 'resources'))
    for (const name of ['Naknada.exe', 'resources/app.asar', 'resources/a & b.txt'])
      writeFileSync(join(folder, name), name)
    return folder
  }

  test('names each file once, with an identity that it has in every version', async () => {
    const { describePackage } = await script('windows/groupPolicyPackage.mjs')
    const one = describePackage(program(), facts)
    expect(one.match(/<File /g)).toHaveLength(3)
    expect(one).toContain('Name="a &amp; b.txt"')
    expect(new Set(identities(one)).size).toBe(4)
    const next = describePackage(program(), { ...facts, version: '0.2.0', numbers: '0.2.0' })
    expect(identities(next)).toEqual(identities(one))
    expect(/Product Id="([^"]+)"/.exec(next)?.[1]).not.toBe(/Product Id="([^"]+)"/.exec(one)?.[1])
  })

  test('is of another program where it is a package of tests, so that neither replaces the other', async () => {
    const { describePackage } = await script('windows/groupPolicyPackage.mjs')
    const upgrade = (text: string) => /UpgradeCode="([^"]+)"/.exec(text)?.[1]
    const ofTests = { ...facts, id: 'NaknadaTest', title: 'Naknada TEST', file: 'Naknada-TEST' }
    expect(upgrade(describePackage(program(), ofTests))).not.toBe(upgrade(describePackage(program(), facts)))
  })
})

test('a program with an entry in its directory of signatures is signed, one without is not', async () => {
  const { isSigned } = await script('windows/signature.mjs')
  const path = join(createTemporaryFolder(), 'program.exe')
  const bytes = Buffer.alloc(512)
  bytes.writeUInt32LE(0x80, 0x3c)
  bytes.writeUInt16LE(0x20b, 0x80 + 24)
  writeFileSync(path, bytes)
  expect(isSigned(path)).toBe(false)
  bytes.writeUInt32LE(0x1f0, 0x80 + 24 + 112 + 4 * 8 + 4)
  writeFileSync(path, bytes)
  expect(isSigned(path)).toBe(true)
})

test('the icon has seven sizes, the small ones as bitmaps with their colours', async () => {
  const { writeIcon } = await script('windows/iconFile.mjs')
  const path = join(createTemporaryFolder(), 'naknada.ico')
  writeIcon(path)
  const bytes = readFileSync(path)
  const entries = Array.from({ length: bytes.readUInt16LE(4) }, (_, at) => {
    const entry = 6 + at * 16
    return { width: bytes[entry] ?? 0, head: bytes.subarray(bytes.readUInt32LE(entry + 12)).readUInt32LE(0) }
  })
  expect(entries.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 0])
  // 40 is the length of the head of a bitmap; a PNG begins with 89 50 4E 47.
  expect(entries.map(({ head }) => head)).toEqual([40, 40, 40, 40, 0x474e5089, 0x474e5089, 0x474e5089])
})

test('an addon that is missing in the archive is named, and one of another system, for either system', async () => {
  const { faultsOfArchive } = await script('checkArchive.mjs')
  const [source, unpacked] = [createTemporaryFolder(), createTemporaryFolder()]
  for (const system of ['linux-x64', 'win32-x64']) {
    const addons = join(source, 'node_modules/sodium-native/prebuilds', system)
    mkdirSync(addons, { recursive: true })
    writeFileSync(join(addons, 'addon.node'), '')
  }
  mkdirSync(join(unpacked, 'resources'))
  await createPackage(source, join(unpacked, 'resources/app.asar'))
  const missing = ['No addon in node_modules/@signalapp/sqlcipher/', 'No addon in node_modules/@node-rs/argon2-']
  const other = (system: string) => `Of another system: node_modules/sodium-native/prebuilds/${system}/addon.node`
  expect(faultsOfArchive(unpacked, 'linux')).toEqual([...missing, other('win32-x64')])
  expect(faultsOfArchive(unpacked, 'win32')).toEqual([...missing, other('linux-x64')])
})
