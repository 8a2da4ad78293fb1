import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepReceived } from '../../electron/core/receivedInCore.ts'
import { findRefusedArgument } from '../../electron/security/launchArguments.ts'
import { readReceivedArgument } from '../../electron/security/receivedArgument.ts'
import { createReceivedFile, ownWords } from '../../electron/start/receivedFile.ts'
import { openTestOffice, setUpOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

// A file that the program is opened with: one path, known by its ending; main keeps it, no window learns where it lies.

const CASE = resolve('resources/training/cases/case-01.json')

describe('what a start may name', () => {
  test.each([
    ['/home/ana/Desktop/forwarded.naknada', 'packet'],
    ['C:\\Users\\Željko Šćekić\\predmet br. 4.NAKNADA', 'packet'],
    ['./predmet.json', 'exchange'],
    ['/a.json', 'exchange'],
  ])('%s is a %s', (path, kind) => {
    expect(readReceivedArgument([path])).toEqual({ kind, path })
    const launch = { environment: {}, hasSwitch: () => false, isPackaged: true }
    expect(findRefusedArgument({ ...launch, argv: [path] })).toBeUndefined()
    expect(findRefusedArgument({ ...launch, argv: [path, '--no-sandbox'] })).toBeDefined()
    expect(findRefusedArgument({ ...launch, argv: [path, path] })).toBeDefined()
  })

  test.each([
    '',
    '.naknada',
    'x.pdf',
    'x.naknada.exe',
    '--load-extension=/tmp/x.json',
    '-x.json',
    '/js-flags=--require=/tmp/x.json',
    '/inspect:9.json',
    'x\n.json',
    'x\0.naknada',
    `/${'x'.repeat(5_000)}.json`,
  ])('%j is no such file', (path) => {
    expect(readReceivedArgument([path])).toBeUndefined()
    if (path !== '') {
      const launch = { argv: [path], environment: {}, hasSwitch: () => false, isPackaged: true }
      expect(findRefusedArgument(launch)).toBeDefined()
    }
  })

  test('a second start names a file from where it was started, past the switches of the engine', () => {
    const received = createReceivedFile()
    const told: string[] = []
    received.onOffered(({ path }) => told.push(path))
    const argv = ['/opt/naknada/naknada', '--allow-file-access-from-files', 'paket.naknada']
    expect(received.offer(ownWords(argv, true), '/media/usb')).toBe(true)
    expect(received.current()).toEqual({ kind: 'packet', path: resolve('/media/usb/paket.naknada') })
    expect(told).toEqual([resolve('/media/usb/paket.naknada')])
    expect(received.offer(ownWords(['/opt/naknada/naknada'], true), '/')).toBe(false)
    expect(received.current()).toBeDefined()
    received.forget()
    expect(received.current()).toBeUndefined()
  })
})

describe('in a session', () => {
  let office: TestOffice
  let done: number
  beforeEach(async () => {
    done = 0
    const received = keepReceived(() => (done += 1))
    received.offer({ kind: 'exchange', path: CASE })
    office = openTestOffice({ received })
    await setUpOffice(office)
  })
  afterEach(() => office.close())

  test('it is told of to whoever has signed in, and read once without a dialog; its path is told to nobody', async () => {
    expect((await office.ask('session.state', {})).received).toBeUndefined()
    await signIn(office, 'prosecutor')
    const state = await office.ask('session.state', {})
    expect(state.received).toBe('exchange')
    expect(JSON.stringify(state)).not.toContain('case-01')
    // A file of the other kind is none for this screen, and nothing is asked.
    expect(await office.ask('packet.look', { received: true })).toEqual({ outcome: 'cancelled' })
    expect(await office.ask('exchange.import', { received: true })).toMatchObject({ outcome: 'imported' })
    expect(done).toBe(1)
    expect((await office.ask('session.state', {})).received).toBeUndefined()
    expect(await office.ask('exchange.import', { received: true })).toMatchObject({ outcome: 'cancelled' })
    expect(office.log.join()).not.toContain('case-01')
  })

  test('nobody wants it, and it is gone', async () => {
    await signIn(office, 'clerk')
    expect((await office.ask('session.forgetReceived', {})).received).toBeUndefined()
    expect(done).toBe(1)
    expect(await office.ask('exchange.import', { received: true })).toMatchObject({ outcome: 'cancelled' })
  })
})
