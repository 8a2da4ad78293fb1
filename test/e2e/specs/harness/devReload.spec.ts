import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { startPrivateDisplay } from '../../../support/display/privateDisplay.ts'
import { createTemporaryFolder } from '../../../support/temporaryFolder.ts'

const SOURCES = [
  'docs',
  'electron',
  'renderer',
  'resources',
  'scripts',
  'shared',
  'LICENSE',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'vite.config.ts',
]

/** Dots of one colour beside each other that no picture or text has. */
const STRETCH = 400
/** Bundles are built between a change and what is seen of it: seconds, on a busy machine more. */
const SLOW = { timeout: 75_000 }

/** The sources as they are, in a folder of their own: nobody else builds from them while they change. */
function copySources(): string {
  const checkout = createTemporaryFolder()
  for (const name of SOURCES) cpSync(resolve(name), join(checkout, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'))
  return checkout
}

function commandLines(): readonly Readonly<{ pid: string; words: readonly string[] }>[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return { pid, words: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/) }
      } catch {
        return { pid, words: [] } // It has ended since.
      }
    })
}

/** The app of that checkout and its core process: after a restart both are others. */
function processesOf(checkout: string): Readonly<Record<'app' | 'core', string | undefined>> {
  const all = commandLines()
  const app = all.find(({ words }) => words.includes(checkout) && !words.some((word) => word.startsWith('--type=')))
  const isCore = ({ pid, words }: (typeof all)[number]) =>
    words.includes('--utility-sub-type=node.mojom.NodeService') && app !== undefined && parentOf(pid) === app.pid
  return { app: app?.pid, core: all.find(isCore)?.pid }
}

function parentOf(pid: string): string | undefined {
  try {
    return /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

async function end(watching: ChildProcess): Promise<void> {
  if (watching.exitCode !== null) return
  const gone = new Promise((done) => watching.once('exit', done))
  watching.kill('SIGTERM')
  await gone
}

/** Whether a stretch of the screen has this colour and no other. */
function shows(picture: string, [red, green, blue]: readonly [number, number, number]): boolean {
  const dump = readFileSync(picture)
  return [0, 0xff].some((unused) => dump.includes(Buffer.alloc(4 * STRETCH, Buffer.from([blue, green, red, unused]))))
}

test('npm run dev loads a changed window anew in the running app, and restarts the app for any other change', async () => {
  test.skip(process.env['NAKNADA_SANDBOX'] === 'off', 'the program refuses to work without its sandbox')
  const checkout = copySources()
  const { display, picture, stop } = await startPrivateDisplay()
  const env = { ...process.env, DISPLAY: display, NAKNADA_DATA_DIR: createTemporaryFolder() }
  const watching = spawn(process.execPath, [join(checkout, 'scripts/start/watch.mjs')], { env })
  let said = ''
  watching.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const paint = (colour: string) => {
    appendFileSync(join(checkout, 'renderer/styles/base.css'), `\nbody, body * { background: ${colour} !important }\n`)
  }
  try {
    paint('rgb(10 160 60)')
    await expect.poll(() => shows(picture, [10, 160, 60]), SLOW).toBe(true)
    await expect.poll(() => processesOf(checkout).core, SLOW).toBeDefined()
    const before = processesOf(checkout)
    paint('rgb(160 60 10)')
    await expect.poll(() => shows(picture, [160, 60, 10]), SLOW).toBe(true)
    expect(processesOf(checkout)).toEqual(before)
    expect(said).toMatch(/Reloading the window …/)
    expect(said).not.toMatch(/Restarting …/)
    appendFileSync(join(checkout, 'electron/main.ts'), '\nexport {}\n')
    await expect.poll(() => processesOf(checkout).app, SLOW).not.toBe(before.app)
    await expect.poll(() => shows(picture, [160, 60, 10]), SLOW).toBe(true)
    expect(said).toMatch(/Restarting …/)
  } finally {
    await test.info().attach('what the loop said', { body: said })
    await end(watching)
    stop()
  }
})
