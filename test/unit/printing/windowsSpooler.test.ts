import { expect, test } from 'vitest'
import { createWindowsSpooler } from '../../../electron/printing/windowsSpooler.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import { openWindowsQueue } from '../../support/printing/windowsQueue.ts'

const NAME = '\\\\sud-srv\\HP 4 č'
const bytes = Buffer.from('%PDF-1.7\none\n')

function open() {
  const queue = openWindowsQueue(['Pisarnica', NAME])
  return { queue, spooler: createWindowsSpooler(queue.helper) }
}

test('a document reaches the printer of that very name, and nothing but the title of the program stands in the queue', async () => {
  const { queue, spooler } = open()
  expect(await spooler.printers()).toEqual([
    { name: 'Pisarnica', description: '', isDefault: true },
    { name: NAME, description: '', isDefault: false },
  ])
  expect(await spooler.print(NAME, bytes)).toEqual(success(true))
  expect(queue.printed()).toEqual([bytes])
  expect(queue.titles()).toEqual(['Naknada'])
})

test('what is held waits, and is printed once it is released or taken away when it is called off', async () => {
  const { queue, spooler } = open()
  const first = await spooler.hold(NAME, bytes)
  const second = await spooler.hold(NAME, Buffer.from('two'))
  const names = [first, second].map((held) => (held.ok ? held.value : ''))
  expect(queue.printed()).toEqual([])
  expect(await spooler.jobs(NAME, names)).toEqual(names.map((name) => ({ name, state: 'held' })))
  expect(await spooler.release(names[0] ?? '')).toBe(true)
  await spooler.cancel(names[1] ?? '')
  expect(queue.printed()).toEqual([bytes])
  expect(queue.waiting()).toBe(0)
  expect(await spooler.release(names[0] ?? '')).toBe(false)
  expect(await spooler.release('Sudnica-12')).toBe(false)
})

test('a job that the queue has not any more has left; of a printer that is gone nothing is known', async () => {
  const { queue, spooler } = open()
  const held = await spooler.hold(NAME, bytes)
  const name = held.ok ? held.value : ''
  await spooler.release(name)
  expect(await spooler.jobs(NAME, [name])).toEqual([{ name, state: 'left' }])
  expect(await spooler.jobs(NAME, [])).toEqual([])
  queue.setPrinters(['Pisarnica'])
  expect(await spooler.jobs(NAME, [name])).toBeUndefined()
  expect(await spooler.print(NAME, bytes)).toEqual(failure('print.noPrinter'))
})

test('a helper that has read something else has printed nothing as far as the program says', async () => {
  const { queue, spooler } = open()
  queue.setFaults({ sha256: '00'.repeat(32) })
  expect(await spooler.print(NAME, bytes)).toEqual(failure('print.changed'))
  expect(await spooler.hold(NAME, bytes)).toEqual(failure('print.changed'))
})

test('whatever the helper ends with is said; one that is missing too', async () => {
  const { queue, spooler } = open()
  for (const [code, fault] of [
    [65, 'print.notDrawable'],
    [72, 'print.spoolFull'],
    [75, 'print.noSpooler'],
    [1, 'print.failed'],
  ] as const) {
    queue.setFaults({ code: { print: code, jobs: code } })
    expect(await spooler.print(NAME, bytes)).toEqual(failure(fault))
    expect(await spooler.jobs(NAME, [])).toBeUndefined()
  }
  const missing = createWindowsSpooler(`${queue.helper}.exe`)
  expect(await missing.print(NAME, bytes)).toEqual(failure('print.noHelper'))
  expect(await missing.printers()).toEqual([])
})

test('a lock ends a helper that hangs, and answers nothing of it', async () => {
  const { queue } = open()
  queue.setFaults({ silent: 'print' })
  const stopping = new AbortController()
  const seen: boolean[] = []
  let answered = false
  await new Promise<void>((resolve) => {
    const spooler = createWindowsSpooler(queue.helper, {
      signal: stopping.signal,
      onHelper(_pid, isRunning) {
        seen.push(isRunning)
        if (isRunning) stopping.abort()
        else resolve()
      },
    })
    void spooler.print(NAME, bytes).then(() => (answered = true))
  })
  expect(seen).toEqual([true, false])
  expect(answered).toBe(false)
})
