import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readPackParts } from '../../electron/update/packParts.ts'
import { createUpdateDesk } from '../../electron/update/updateDesk.ts'
import type { SeenUpdate } from '../../electron/update/verifyPack.ts'
import { tarHeader } from '../../shared/packet/tarHeader.ts'
import { otherPast } from '../support/office/broughtLaws.ts'
import { leaveRoom, withSmallDisk } from '../support/smallDisk.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { present } from '../support/trainingCase.ts'
import { rootText } from '../support/update/makers.ts'
import {
  lawPart,
  PACKAGE,
  packageBytes,
  programPart,
  writeTestPack,
  type Entries,
  type PackOptions,
} from '../support/update/madePack.ts'

// A file of updates that is not what two of its makers have signed is refused, whatever was done to it, and nothing is written.

let folder: string
beforeEach(() => {
  folder = createTemporaryFolder('naknada-update-')
})

const desk = createUpdateDesk(rootText())
const open = (path: string, seen?: SeenUpdate) => desk.open(path, seen)

async function codeOf(options: PackOptions, seen?: SeenUpdate): Promise<string> {
  const opened = await open(await writeTestPack(folder, options), seen)
  return opened.ok ? 'opened' : opened.error.code
}

async function seenOf(options: PackOptions): Promise<SeenUpdate> {
  const opened = await open(await writeTestPack(folder, options))
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value.pack.seen
}

/** Changes one byte in the middle of the metadata of that name. */
function changed(name: string) {
  return ({ metadata }: Entries) => {
    const text = present(metadata.get(name)).toString('utf8')
    metadata.set(name, Buffer.from(text.replace('"version": 7', '"version": 8')))
  }
}

test('a file that two makers have signed is opened, with what it is and whose it is', async () => {
  const opened = await open(await writeTestPack(folder, { parts: [programPart(), lawPart(otherPast())] }))
  expect(opened).toMatchObject({
    ok: true,
    value: { isTest: true, pack: { expires: '2028-06-01', seen: { number: 7 } } },
  })
  if (opened.ok) {
    expect(opened.value.pack.signers).toEqual(['Ana (proba)', 'Boris (proba)'])
    expect(opened.value.pack.parts.map(({ name }) => name)).toEqual([PACKAGE, 'kamata-2026-9.json'])
  }
})

test('the file is a tar that every system lists', async () => {
  const path = await writeTestPack(folder)
  const names = execFileSync('tar', ['-tf', path], { encoding: 'utf8' }).trim().split('\n')
  expect(names).toEqual(['1.root.json', 'timestamp.json', 'snapshot.json', 'targets.json', `parts/${PACKAGE}`])
})

test('a program that believes nobody takes no file, by whomever it is signed', async () => {
  const opened = await createUpdateDesk('null').open(await writeTestPack(folder), undefined)
  expect(opened).toMatchObject({ ok: false, error: { code: 'update.root' } })
})

describe('what was changed', () => {
  test.each<[string, (entries: Entries) => void, string]>([
    ['the list', changed('targets.json'), 'update.changed'],
    ['the snapshot', changed('snapshot.json'), 'update.changed'],
    ['the timestamp', changed('timestamp.json'), 'update.changed'],
    ['a list that is no JSON', ({ metadata }) => metadata.set('targets.json', Buffer.from('{')), 'update.changed'],
    ['no list', ({ metadata }) => metadata.delete('targets.json'), 'update.unknownPart'],
    ['one byte of a package', ({ parts }) => present(parts[0]).content.writeUInt8(1, 1_500_000), 'update.changed'],
    ['the size of a package', ({ parts }) => (present(parts[0]).content = packageBytes(2_999_999)), 'update.changed'],
    ['no package', ({ parts }) => parts.pop(), 'update.unknownPart'],
    [
      'a part more',
      ({ parts }) => parts.push({ name: 'dodatak.exe', content: Buffer.from('x') }),
      'update.unknownPart',
    ],
    [
      'a part of another name',
      ({ parts }) => (present(parts[0]).name = 'naknada_9.1.1_amd64.deb'),
      'update.unknownPart',
    ],
    [
      'a path in the name of a part',
      ({ parts }) => (present(parts[0]).name = '../../etc/cron.d/naknada'),
      'update.unknownPart',
    ],
    ['metadata of no kind', ({ metadata }) => metadata.set('install.sh', Buffer.from('x')), 'update.notUpdate'],
    [
      'a root after a gap',
      ({ metadata }) => metadata.set('3.root.json', Buffer.from(rootText({ version: 3 }))),
      'update.root',
    ],
  ])('%s', async (_name, spoil, code) => {
    expect(await codeOf({ parts: [programPart(PACKAGE, Buffer.from(packageBytes()))], spoil })).toBe(code)
  })

  test('a path in a name that two makers have signed is refused all the same', async () => {
    expect(await codeOf({ parts: [programPart('../x.deb')] })).toBe('update.contents')
  })

  test('metadata of two files put together', async () => {
    const other = new Map<string, Buffer>()
    await writeTestPack(folder, {
      number: 8,
      spoil: ({ metadata }) => metadata.forEach((bytes, name) => other.set(name, bytes)),
    })
    for (const name of ['timestamp.json', 'snapshot.json', 'targets.json']) {
      const spoil = ({ metadata }: Entries) => metadata.set(name, present(other.get(name)))
      expect(await codeOf({ spoil })).toBe('update.changed')
    }
  })

  test('every length a copy can break off at', async () => {
    const path = await writeTestPack(folder, { parts: [programPart(PACKAGE, packageBytes(5_000))] })
    const whole = readFileSync(path)
    const codes = new Set<string>()
    for (let bytes = 0; bytes < whole.length; bytes += 97) {
      writeFileSync(path, whole.subarray(0, bytes))
      const opened = await open(path)
      codes.add(opened.ok ? 'opened' : opened.error.code)
    }
    expect([...codes].sort()).toEqual(['update.incomplete', 'update.notUpdate'])
  })

  test('bytes after its end', async () => {
    const path = await writeTestPack(folder)
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]))
    expect(await open(path)).toMatchObject({ error: { code: 'update.notUpdate' } })
  })

  test('a file of a million entries ends at the first one too many', async () => {
    let asked = 0
    const million = {
      stat: () => Promise.resolve({ size: 1_000_002 * 512 }),
      read(into: Buffer) {
        asked += 1
        into.set(tarHeader(`parts/p${String(asked)}`, 0))
        return Promise.resolve({ bytesRead: into.length, buffer: into })
      },
    }
    const reading = readPackParts(million as unknown as FileHandle)
    await expect(reading).rejects.toMatchObject({ fault: 'notUpdate' })
    expect(asked).toBe(65)
  })

  test('a folder, a device and nothing are not a file', async () => {
    for (const other of [folder, '/dev/zero', join(folder, 'none')]) {
      expect(await open(other)).toMatchObject({ error: { code: 'exchange.unreadable' } })
    }
  })
})

describe('who signed it', () => {
  test.each<[string, PackOptions, string]>([
    ['two of the three', { signedBy: ['Boris', 'Vera'] }, 'opened'],
    ['one', { signedBy: ['Ana'] }, 'update.signatures'],
    ['nobody', { signedBy: [] }, 'update.changed'],
    ['one and a stranger', { signedBy: ['Ana', 'Goran'] }, 'update.signatures'],
    ['strangers', { signedBy: ['Goran'], roots: { 1: rootText({ makers: ['Goran', 'Vera'] }) } }, 'update.changed'],
    ['the makers, for another product', { product: 'other' }, 'update.otherProduct'],
  ])('%s', async (_name, options, code) => {
    expect(await codeOf(options)).toBe(code)
  })

  test('a root in which one signature is enough is believed by nobody', async () => {
    const one = rootText().replaceAll('"threshold": 2', '"threshold": 1')
    expect(await createUpdateDesk(one).open(await writeTestPack(folder), undefined)).toMatchObject({
      error: { code: 'update.root' },
    })
  })

  test('makers change with a root that the former and the new ones sign; after that the former alone are strangers', async () => {
    const next = { version: 2, makers: ['Boris', 'Vera', 'Goran'] } as const
    const roots = (signedBy: PackOptions['signedBy'] & object) => ({
      1: rootText(),
      2: rootText({ ...next, signedBy }),
    })
    // By the former alone, by the new ones alone, by both.
    const signedBy = ['Vera', 'Goran'] as const
    expect(await codeOf({ signedBy, roots: roots(['Ana', 'Boris']) })).toBe('update.root')
    expect(await codeOf({ signedBy, roots: roots(['Vera', 'Goran']) })).toBe('update.root')
    const both = roots(['Ana', 'Boris', 'Goran'])
    expect(await codeOf({ signedBy, roots: both })).toBe('opened')
    expect(await codeOf({ signedBy: ['Ana', 'Boris'], roots: both })).toBe('update.signatures')
    const seen = await seenOf({ signedBy, roots: both })
    expect(await codeOf({ number: 8, signedBy: ['Ana', 'Boris'] }, seen)).toBe('update.signatures')
    expect(await codeOf({ number: 8, signedBy }, seen)).toBe('opened')
  })
})

describe('what was opened before', () => {
  test('an older number is refused, the same file and a newer one are opened, another one of that number is not', async () => {
    const seen = await seenOf({ number: 7 })
    expect(await codeOf({ number: 6 }, seen)).toBe('update.older')
    expect(await codeOf({ number: 7 }, seen)).toBe('opened')
    expect(await codeOf({ number: 8 }, seen)).toBe('opened')
    expect(await codeOf({ number: 7, version: '9.2.0' }, seen)).toBe('update.sameNumber')
  })

  test('one past the day its makers vouch for it is opened', async () => {
    expect(await codeOf({ expires: '2020-01-01' })).toBe('opened')
  })
})

describe('saving a package', () => {
  const opened = async () => {
    const read = await open(await writeTestPack(folder))
    if (!read.ok) throw new Error(read.error.code)
    return read.value
  }
  const place = () => {
    const made = join(folder, 'mjesto')
    mkdirSync(made, { recursive: true })
    return made
  }

  test('it lies there as it was signed, twice without harm, beside the former one', async () => {
    const into = place()
    writeFileSync(join(into, 'naknada_0.1.0_amd64.deb'), 'former')
    writeFileSync(join(into, 'naknada-courier_0.1.0_amd64.deb'), 'another program')
    const pack = await opened()
    const saved = { ok: true, value: ['naknada_0.1.0_amd64.deb'] }
    expect(await desk.save(pack, PACKAGE, into)).toEqual(saved)
    expect(await desk.save(pack, PACKAGE, into)).toEqual(saved)
    expect(readFileSync(join(into, PACKAGE)).equals(packageBytes())).toBe(true)
    expect(readdirSync(into).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('another file of its name is not written over', async () => {
    const into = place()
    writeFileSync(join(into, PACKAGE), 'something else')
    expect(await desk.save(await opened(), PACKAGE, into)).toMatchObject({ error: { code: 'update.otherThere' } })
    expect(readFileSync(join(into, PACKAGE), 'utf8')).toBe('something else')
  })

  test('a file that was changed since it was opened gives nothing', async () => {
    const into = place()
    const pack = await opened()
    const bytes = readFileSync(pack.path)
    bytes.writeUInt8(1, bytes.length - 5_000)
    writeFileSync(pack.path, bytes)
    expect(await desk.save(pack, PACKAGE, into)).toMatchObject({ error: { code: 'update.changed' } })
    expect(readdirSync(into)).toEqual([])
  })

  test('what a power cut has left of an earlier saving is taken away; a folder that is gone is named', async () => {
    const into = place()
    writeFileSync(join(into, `${PACKAGE}.0a1b2c3d.part`), packageBytes(1_000))
    expect(await desk.save(await opened(), PACKAGE, into)).toMatchObject({ ok: true })
    expect(readdirSync(into)).toEqual([PACKAGE])
    expect(await desk.save(await opened(), PACKAGE, join(into, 'none'))).toMatchObject({
      error: { code: 'exchange.noFolder' },
    })
  })

  test('a full disk leaves nothing of it', async (context) => {
    const pack = await opened()
    const found = await withSmallDisk(async (disk) => {
      leaveRoom(disk, 100)
      expect(await desk.save(pack, PACKAGE, disk)).toMatchObject({ error: { code: 'exchange.full' } })
      return readdirSync(disk)
    })
    if (found === undefined) context.skip('a small disk can be mounted by root alone')
    expect(found).toEqual(['ballast'])
    expect(existsSync(pack.path)).toBe(true)
  })
})
