import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DRIVER, writeCupsFiles } from './cupsFiles.ts'

export interface PrivateCups {
  /** Value for the environment variable CUPS_SERVER. */
  readonly server: string
  /** Waits for the n-th job (1, 2 …) to reach the printer; answers the bytes that did. */
  readonly captured: (count: number) => Promise<readonly Buffer[]>
  /** The options with which each of those jobs did. */
  readonly options: () => Promise<readonly string[]>
  /** How many jobs the spooler has that have not come out. */
  readonly waiting: () => number
  /** One of the commands by which whoever keeps the machine rules the spooler; answers what it says. */
  readonly rule: (
    command: 'cupsdisable' | 'cupsenable' | 'cupsreject' | 'cupsaccept' | 'cancel' | 'lpadmin' | 'lpstat',
    ...words: readonly string[]
  ) => string
  /** One more queue, whose driver tells what can be chosen. */
  readonly addDriven: (queue: string) => void
  /** Whether the printers have paper. */
  readonly setPaper: (hasPaper: boolean) => void
  readonly stop: () => Promise<void>
}

async function until(isReached: () => boolean | Promise<boolean>, explain: () => string): Promise<void> {
  for (let attempt = 0; attempt < 1_600; attempt += 1) {
    if (await isReached()) return
    await pause(25)
  }
  throw new Error(explain())
}

function log(home: string): string {
  const file = join(home, 'error.log')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-30).join('\n') : 'no log was written'
}

async function jobs(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.bin')).sort((a, b) => parseInt(a, 10) - parseInt(b, 10))
}

function ended(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return Promise.resolve()
  return new Promise((done) => daemon.once('exit', () => done()))
}

/**
 * A real CUPS spooler of the test's own: own settings, own socket, no rights needed. What is printed on one of its
 * queues is kept byte for byte.
 */
export async function startPrivateCups(queues: readonly string[] = ['Sudnica']): Promise<PrivateCups> {
  const home = await mkdtemp(join(tmpdir(), 'naknada-cups-'))
  const folders = { home, socket: join(home, 'cups.sock'), captured: join(home, 'captured') }
  await writeCupsFiles(folders, queues)
  const settings = ['-c', join(home, 'etc/cupsd.conf'), '-s', join(home, 'etc/cups-files.conf')]
  const daemon = spawn('/usr/sbin/cupsd', ['-f', ...settings], { stdio: 'ignore' })
  // A test that fails half-way must not leave a spooler behind.
  const endWithTest = () => daemon.kill('SIGTERM')
  process.once('exit', endWithTest)
  await until(
    () => existsSync(folders.socket),
    () => `cupsd did not start: ${log(home)}`,
  )
  const env = { ...process.env, CUPS_SERVER: folders.socket, LC_ALL: 'C' }
  const command = (name: string, ...words: readonly string[]) =>
    execFileSync(name, words, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return {
    server: folders.socket,
    captured: async (count) => {
      await until(
        async () => (await jobs(folders.captured)).length >= count,
        () => `No job ${String(count)}: ${log(home)}`,
      )
      return Promise.all((await jobs(folders.captured)).map((name) => readFile(join(folders.captured, name))))
    },
    options: async () =>
      Promise.all(
        (await jobs(folders.captured)).map((name) =>
          readFile(join(folders.captured, name.replace('.bin', '.options')), 'utf8'),
        ),
      ),
    waiting: () => command('lpstat', '-o').split('\n').filter(Boolean).length,
    rule: command,
    addDriven: (queue) => {
      const driver = join(home, 'driver.ppd')
      writeFileSync(driver, DRIVER)
      command('lpadmin', '-p', queue, '-v', 'capture:/', '-P', driver, '-E')
    },
    setPaper: (hasPaper) => {
      const sign = join(folders.captured, 'noPaper')
      if (hasPaper) rmSync(sign, { force: true })
      else writeFileSync(sign, '')
    },
    stop: async () => {
      process.off('exit', endWithTest)
      daemon.kill('SIGTERM')
      await ended(daemon)
      await rm(home, { recursive: true, force: true })
    },
  }
}
