import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

type Params = Readonly<Record<string, unknown>>
type Message = Readonly<{ id?: number; method?: string; params?: Params; result?: Params; error?: object }>
const GIVE_UP_MS = 120_000

/** An app on Electron without a test's tools in it: only its page is asked, by the debugger of Chromium. */
export type MeasuredElectron = Readonly<{
  /** The value of an expression in the page, awaited; asked again where the page navigates meanwhile. */
  evaluate(expression: string): Promise<unknown>
  /** Milliseconds from the start of the process to the first frame with such an element, told by the page. */
  firstFrame(selector: string): Promise<number>
  /** Every process of the app, by the kernel's word. */
  processes(): readonly MeasuredProcess[]
  end(): Promise<void>
}>

export type MeasuredProcess = Readonly<{ pid: number; command: string }>

/** Starts an app folder on a data folder. */
export async function startElectron(app: string, data: string): Promise<MeasuredElectron> {
  const started = performance.timeOrigin + performance.now()
  const child = spawn(join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron'), switches(app), {
    env: { ...process.env, NAKNADA_DATA_DIR: data },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise((done) => child.once('exit', done))
  const giveUp = setTimeout(() => child.kill('SIGKILL'), GIVE_UP_MS)
  const evaluate = await attach(await debuggerOf(child))
  return {
    evaluate,
    async firstFrame(selector) {
      return Number(await evaluate(frameWith(selector))) - started
    },
    processes: () => withDescendants(child.pid ?? 0),
    async end() {
      clearTimeout(giveUp)
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Megabytes of all processes together, what they share counted once. */
export function memoryOf(processes: readonly MeasuredProcess[]): number {
  const kilobytes = processes.map(({ pid }) => {
    const rollup = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? Number.NaN)
  })
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

function switches(app: string): readonly string[] {
  const sandbox = process.env['NAKNADA_SANDBOX'] === 'off' ? ['--no-sandbox'] : []
  return ['--disable-gpu', '--log-level=3', '--remote-debugging-port=0', ...sandbox, app]
}

function withDescendants(pid: number): readonly MeasuredProcess[] {
  const command = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ')
  const children = readdirSync(`/proc/${String(pid)}/task`).flatMap((thread) =>
    readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  )
  return [{ pid, command }, ...children.flatMap(withDescendants)]
}

/** The address of the browser's debugger, which Chromium tells on standard error. */
function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = ''
    child.stderr?.on('data', (data: Buffer) => {
      text += data.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1]
      if (address !== undefined) found(address)
    })
    child.once('exit', () => {
      failed(new Error(`Electron ended before its window stood: ${text.slice(-400)}`))
    })
  })
}

/** Attaches to every page as soon as it exists; the newest one is asked. */
function attach(address: string): Promise<MeasuredElectron['evaluate']> {
  const socket = new WebSocket(address)
  const waiting = new Map<
    number,
    Readonly<{ expression: string; settle: (value: unknown) => void; fail: (error: Error) => void }>
  >()
  let id = 0
  let page: unknown
  const send = (method: string, params: Params, sessionId?: unknown): number => {
    id += 1
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
    return id
  }
  const ask = (expression: string, settle: (value: unknown) => void, fail: (error: Error) => void): void => {
    const asked = send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, page)
    waiting.set(asked, { expression, settle, fail })
  }
  return new Promise((attached, failed) => {
    socket.addEventListener('open', () => {
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    })
    socket.addEventListener('close', () => {
      const error = new Error('Electron closed before its window answered')
      failed(error)
      for (const { fail } of waiting.values()) fail(error)
    })
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message
      if (message.method === 'Target.attachedToTarget' && isPage(message.params)) {
        page = message.params?.['sessionId']
        attached(
          (expression) =>
            new Promise((settle, fail) => {
              ask(expression, settle, fail)
            }),
        )
      }
      const question = message.id === undefined ? undefined : waiting.get(message.id)
      if (message.id === undefined || question === undefined) return
      waiting.delete(message.id)
      const failure = message.result?.['exceptionDetails']
      // A page that navigates forgets what it was asked.
      if (message.result === undefined) ask(question.expression, question.settle, question.fail)
      else if (failure !== undefined) question.fail(new Error(JSON.stringify(failure)))
      else question.settle((message.result['result'] as Params | undefined)?.['value'])
    })
  })
}

function isPage(params: Params | undefined): boolean {
  return (params?.['targetInfo'] as Params | undefined)?.['type'] === 'page'
}

function frameWith(selector: string): string {
  return `new Promise((answer) => {
    function look() {
      if (document.querySelector(${JSON.stringify(selector)}) === null) return setTimeout(look, 1)
      requestAnimationFrame(() => answer(performance.timeOrigin + performance.now()))
    }
    look()
  })`
}
