import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

type Process = Readonly<{ pid: number; type: string; name: string }>

/** The processes of a running app, as Electron lists them; the zygotes are not among them. */
export function processesOf(app: ElectronApplication): Promise<readonly Process[]> {
  return app.evaluate(({ app: inside }) =>
    inside.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, name: name ?? '' })),
  )
}

/** The process id of the core; waits until there is one. */
export async function corePid(app: ElectronApplication): Promise<number> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const core = (await processesOf(app)).find(({ name }) => name === 'Naknada core')
    if (core !== undefined) return core.pid
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('no core was started')
}

/** Whether a process runs; one that has ended and waits for its parent to look does not. */
export function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Milliseconds until a process is gone; fails after `limit`. */
export async function waitUntilGone(pid: number, limit = 10_000): Promise<number> {
  const start = performance.now()
  while (isAlive(pid)) {
    if (performance.now() - start > limit) throw new Error(`process ${String(pid)} is still there`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return performance.now() - start
}

/** Kilobytes of memory that are a process's own, with its share of what it has in common with others. */
export function pssOf(pid: number): number {
  const rollup = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? Number.NaN)
}

const CHUNK = 1 << 20
const NOTHING = Buffer.alloc(CHUNK)

/** How often each text lies in the memory of a process, as UTF-8, UTF-16 or the bytes themselves. */
export function findInMemory(pid: number, needles: Readonly<Record<string, string | Buffer>>): Record<string, number> {
  const wanted = Object.entries(needles).flatMap(([name, text]) =>
    typeof text === 'string'
      ? [
          { name, bytes: Buffer.from(text, 'utf8') },
          { name, bytes: Buffer.from(text, 'utf16le') },
        ]
      : [{ name, bytes: text }],
  )
  const found = Object.fromEntries(Object.keys(needles).map((name) => [name, 0]))
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r')
  try {
    for (const region of readableRegions(pid)) {
      for (const chunk of chunksOf(memory, region)) {
        for (const { name, bytes } of wanted) found[name] = (found[name] ?? 0) + countIn(chunk, bytes)
      }
    }
  } finally {
    closeSync(memory)
  }
  return found
}

type Region = Readonly<{ from: number; to: number }>

function readableRegions(pid: number): readonly Region[] {
  const lines = readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [, from, to, rights, file] = /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? []
    if (from === undefined || to === undefined || rights?.startsWith('rw') !== true || file === '[vvar]') return []
    return [{ from: parseInt(from, 16), to: parseInt(to, 16) }]
  })
}

/** Pieces of a region that overlap by more than any needle is long; what is not mapped to memory is passed over. */
function* chunksOf(memory: number, { from, to }: Region): Generator<Buffer> {
  const buffer = Buffer.alloc(CHUNK)
  for (let at = from; at < to; at += CHUNK - 256) {
    const length = Math.min(CHUNK, to - at)
    let read = 0
    try {
      read = readSync(memory, buffer, 0, length, at)
    } catch {
      continue
    }
    // Much of what is mapped was never written to.
    if (buffer.compare(NOTHING, 0, read, 0, read) !== 0) yield buffer.subarray(0, read)
  }
}

function countIn(chunk: Buffer, bytes: Buffer): number {
  let count = 0
  for (let at = chunk.indexOf(bytes); at >= 0; at = chunk.indexOf(bytes, at + 1)) count += 1
  return count
}
