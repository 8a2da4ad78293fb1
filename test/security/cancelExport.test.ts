import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ThreadExport } from '../../electron/session/threadExport.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

/** A thread in the place of the program's: it never ends by itself, and says that it stands where it is told to. */
function exportsBy(source: string): ThreadExport<object> {
  const path = join(createTemporaryFolder('naknada-export-'), 'thread.mjs')
  writeFileSync(path, `import { parentPort, workerData } from 'node:worker_threads'\n${source}`)
  return new ThreadExport({ worker: pathToFileURL(path), path: '', secrets: [Buffer.alloc(32, 7)] })
}

test('an export whose thread is still being loaded is ended at once, and its thread with it', async () => {
  const exports = exportsBy('setInterval(() => undefined, 1000)')
  const answer = exports.write({})
  exports.cancel()
  expect(await answer).toMatchObject({ ok: false, error: { code: 'list.cancelled' } })
  expect(exports.progress()).toBeUndefined()
})

test('an export that has begun is not cut off: it ends at its next page, by itself', async () => {
  const exports = exportsBy(`
    Atomics.store(workerData.state, 0, 2)
    parentPort.postMessage({ kind: 'progress', done: 1, total: 2 })
    while (Atomics.load(workerData.state, 0) !== 1) Atomics.wait(workerData.state, 0, 2, 1)
    parentPort.postMessage({ kind: 'failed', code: 'thread.endedItself' })
  `)
  const answer = exports.write({})
  while (exports.progress()?.done !== 1) await wait(1)
  exports.cancel()
  expect(await answer).toMatchObject({ ok: false, error: { code: 'thread.endedItself' } })
})
