import { EventEmitter } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { readdirSync, readlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lockOnIdleAndSuspend } from '../../electron/session/idleLock.ts'
import { closeResources, openResources } from '../../electron/session/sessionResources.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { PEOPLE } from '../support/office/people.ts'
import { keysOf } from '../support/office/rawDatabase.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { accountOf, signIn } from '../support/office/testOffice.ts'

/** The machine's power, as Electron would report it. */
class Machine extends EventEmitter {
  idleSeconds = 0
  state: 'active' | 'idle' | 'locked' = 'active'
  getSystemIdleTime = () => this.idleSeconds
  getSystemIdleState = () => this.state
}

describe('when to lock', () => {
  const lock = vi.fn(() => Promise.resolve())
  let machine = new Machine()
  let covered: number | undefined
  beforeEach(() => {
    vi.useFakeTimers()
    lock.mockClear()
    machine = new Machine()
    covered = undefined
    lockOnIdleAndSuspend({ lock, coveredSeconds: () => covered }, machine)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test.each(['suspend', 'lock-screen', 'shutdown'])('at once on %s', (event) => {
    machine.emit(event)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  test('after ten minutes without a hand on the machine, and not a second before', () => {
    machine.idleSeconds = 599
    vi.advanceTimersByTime(60_000)
    expect(lock).not.toHaveBeenCalled()
    machine.idleSeconds = 600
    vi.advanceTimersByTime(15_000)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  test('behind a cover half an hour later, and not later although somebody touches the machine', () => {
    machine.idleSeconds = 600
    covered = 2_399
    vi.advanceTimersByTime(60_000)
    expect(lock).not.toHaveBeenCalled()
    machine.idleSeconds = 3
    covered = 2_400
    vi.advanceTimersByTime(15_000)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  test.each(['suspend', 'lock-screen', 'shutdown'])('behind a cover at once on %s as well', (event) => {
    covered = 1
    machine.emit(event)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  test('within fifteen seconds of a locked screen that nobody announced', () => {
    machine.state = 'locked'
    vi.advanceTimersByTime(15_000)
    expect(lock).toHaveBeenCalledTimes(1)
  })
})

describe.skipIf(process.platform !== 'linux')('what a lock leaves', () => {
  function openFiles(folder: string): string[] {
    return readdirSync('/proc/self/fd').flatMap((handle) => {
      try {
        const path = readlinkSync(`/proc/self/fd/${handle}`)
        return path.startsWith(folder) ? [path] : []
      } catch {
        return []
      }
    })
  }

  test('a suspended machine has the person signed out and no file of the office open', async () => {
    const office = openOfficeAtWork()
    await signIn(office, 'judge')
    const machine = new Machine()
    lockOnIdleAndSuspend({ ...office.application, coveredSeconds: () => undefined }, machine)
    expect(openFiles(office.folder).some((path) => path.includes('cases.db'))).toBe(true)
    machine.emit('suspend')
    await vi.waitFor(async () => {
      expect(await office.ask('session.state', {})).toMatchObject({ stage: 'locked' })
    })
    expect(openFiles(office.folder)).toEqual([])
    expect(await office.refused('caseFile.list', {})).toMatchObject({ code: 'session.notSignedIn' })
    await office.close()
  })

  test('whoever was on the way in while it came is not let in, and no file is left open', async () => {
    const office = openOfficeAtWork()
    const { id } = await accountOf(office, 'judge')
    const coming = office.application.invoke('session.signIn', { person: id, password: PEOPLE.judge.own })
    // Between two of the files.
    while (!openFiles(office.folder).some((path) => path.endsWith('office.db'))) await nextTurn()
    expect(openFiles(office.folder).some((path) => path.endsWith('cases.db'))).toBe(false)
    await office.application.lock()
    expect(await coming).toMatchObject({ ok: false, error: { code: 'session.notSignedIn' } })
    expect(openFiles(office.folder)).toEqual([])
    await office.close()
  })

  test('every key is zero once the files are closed', async () => {
    const office = openOfficeAtWork()
    const keys = await keysOf(office.folder, 'judge')
    const zero = Buffer.alloc(32)
    const isZero = () => Object.values(keys).map((key) => key.equals(zero))
    // Office, record, case, seal, receive, identity, and the person's own.
    expect(isZero()).toEqual(Array.from({ length: 7 }, () => false))
    const vault = readVault(office.folder)
    if (vault.kind !== 'present') throw new Error('no vault')
    const person = await accountOf(office, 'judge')
    const open = await openResources({ folder: office.folder, vault: vault.document, keys, person })
    closeResources(open)
    expect(isZero()).toEqual(Array.from({ length: 7 }, () => true))
    expect(() => open.office.tables.accounts.names()).toThrow()
    await office.close()
  })
})
