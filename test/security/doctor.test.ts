import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { tryCipher } from '../../electron/doctor/cipherTrial.ts'
import { findFolderFacts, placeWithoutName } from '../../electron/doctor/folderFacts.ts'
import { findBrokenFonts } from '../../electron/doctor/fontFacts.ts'
import { findWrongFuses } from '../../electron/doctor/fuseFacts.ts'
import { confinementOf, filterOf, sandboxOf } from '../../electron/doctor/systemFacts.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

test('the trial of the cipher tells its version and leaves nothing behind', () => {
  const mine = () => readdirSync(tmpdir()).filter((name) => name.startsWith('naknada-doctor-'))
  const before = mine()
  expect(tryCipher()).toMatch(/^4\.\d+\.\d+/)
  expect(mine()).toEqual(before)
})

test('a data folder that is not there yet is told of and not made', () => {
  const home = createTemporaryFolder()
  const { state, freeMegabytes } = findFolderFacts(join(home, 'not', 'yet'))
  expect(state).toBe('absent')
  expect(freeMegabytes).toBeGreaterThan(0)
  expect(readdirSync(home)).toEqual([])
})

test('a data folder is private, open to others, or no folder at all; what lies in it is not touched', () => {
  const folder = join(createTemporaryFolder(), 'Naknada')
  mkdirSync(folder, { mode: 0o700 })
  writeFileSync(join(folder, 'office.db'), 'x')
  chmodSync(join(folder, 'office.db'), 0o000)
  expect(findFolderFacts(folder)).toMatchObject({ state: 'private', unsafe: undefined })
  chmodSync(folder, 0o750)
  expect(findFolderFacts(folder).state).toBe('readByOthers')
  expect(findFolderFacts(join(folder, 'office.db')).state).toBe('noFolder')
})

test('a folder that somebody else keeps equal with a copy elsewhere is found behind a link', () => {
  const home = createTemporaryFolder()
  mkdirSync(join(home, 'OneDrive', 'Naknada'), { recursive: true, mode: 0o700 })
  symlinkSync(join(home, 'OneDrive', 'Naknada'), join(home, 'Naknada'))
  expect(findFolderFacts(join(home, 'Naknada')).unsafe).toBe('folderSynced')
})

test.each([
  ['/home/durdica.peric/.config/Naknada', '/home/durdica.peric', '~/.config/Naknada'],
  ['/srv/durdica.peric/Naknada/', '/home/x', '…/Naknada'],
  [String.raw`D:\Durdica\Naknada`, String.raw`C:\Users\x`, '…/Naknada'],
  ['/home/durdica.peric', '/home/durdica.peric', '…/durdica.peric'],
])('what is told of the place %s names no person', (folder, home, told) => {
  expect(placeWithoutName(folder, home)).toBe(told)
})

test('letters that are cut off or of another file are found; the program’s own are whole', () => {
  expect(findBrokenFonts()).toEqual([])
  const folder = createTemporaryFolder()
  const whole = readFileSync('resources/fonts/SourceSerif4-Bold.ttf')
  writeFileSync(join(folder, 'cut.ttf'), whole.subarray(0, 2_000))
  writeFileSync(join(folder, 'other.ttf'), 'no font')
  copyFileSync('resources/fonts/SourceSerif4-Italic.ttf', join(folder, 'whole.ttf'))
  expect(findBrokenFonts(folder)).toEqual(['cut.ttf', 'other.ttf'])
})

test('a binary whose fuses are those of development is told apart, and one without any cannot be read', async () => {
  const binary = join(createTemporaryFolder(), 'binary')
  // The mark by which Electron's fuses are found, their version, their number, and their states.
  const wire = (states: string) =>
    Buffer.concat([
      Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
      Buffer.from([1, states.length]),
      Buffer.from(states, 'latin1'),
    ])
  writeFileSync(binary, wire('01001100'))
  expect(await findWrongFuses(binary)).toEqual([])
  writeFileSync(binary, wire('11001100'))
  expect(await findWrongFuses(binary)).toEqual(['RunAsNode'])
  expect(await findWrongFuses(resolve('package.json'))).toBeUndefined()
})

test('what the kernel writes of processes is read as what it means', () => {
  const status = (numbers: string) => `Name:\telectron\nNSpid:\t${numbers}\nSeccomp:\t0\n`
  expect(sandboxOf([status('41'), status('42\t1')])).toBe('closed')
  expect(sandboxOf([status('41'), status('42')])).toBe('open')
  expect(sandboxOf(['Name:\telectron\n', ''])).toBe('unseen')
  expect([filterOf(status('1')), filterOf('Name:\tx\n'), filterOf('')]).toEqual(['there', 'missing', 'unseen'])
  expect(confinementOf('naknada (enforce)\n')).toEqual({ by: 'naknada' })
  expect(confinementOf('naknada (complain)\n')).toBe('no')
  expect([confinementOf('unconfined\n'), confinementOf('')]).toEqual(['no', 'unseen'])
})
