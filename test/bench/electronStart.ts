import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

type Message = Readonly<{ id?: number; method?: string; params?: Params; result?: Params; error?: object }>
type Params = Readonly<Record<string, unknown>>
const GIVE_UP_MS = 30_000

/** Milliseconds from the start of the process to the first frame with an element of that selector, told by the page. */
export async function startUntil(selector: string, app: string, data: string): Promise<number> {
  const started = performance.timeOrigin + performance.now()
  const child = spawn(join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron'), switches(app), {
    env: { ...process.env, NAKNADA_DATA_DIR: data },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise((done) => child.once('exit', done))
  const giveUp = setTimeout(() => child.kill('SIGKILL'), GIVE_UP_MS)
  try {
    return (await firstFrame(await debuggerOf(child), selector)) - started
  } finally {
    clearTimeout(giveUp)
    child.kill('SIGKILL')
    await gone
  }
}

function switches(app: string): readonly string[] {
  const sandbox = process.env['NAKNADA_SANDBOX'] === 'off' ? ['--no-sandbox'] : []
  return ['--disable-gpu', '--log-level=3', '--remote-debugging-port=0', ...sandbox, app]
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

/** Attaches to the page as soon as it exists and asks it for the instant; asks again when the page navigates. */
function firstFrame(address: string, selector: string): Promise<number> {
  const socket = new WebSocket(address)
  let id = 0
  const send = (method: string, params: Params, sessionId?: unknown): void => {
    id += 1
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
  }
  let page: unknown
  const ask = (): void => {
    send('Runtime.evaluate', { expression: question(selector), awaitPromise: true, returnByValue: true }, page)
  }
  return new Promise((answered, failed) => {
    socket.addEventListener('open', () => {
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    })
    socket.addEventListener('close', () => {
      failed(new Error('Electron closed before its window was usable'))
    })
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message
      if (message.method === 'Target.attachedToTarget' && isPage(message.params)) {
        page = message.params?.['sessionId']
        ask()
      } else if (message.id !== undefined && message.id > 1) {
        const value = (message.result?.['result'] as Params | undefined)?.['value']
        if (typeof value === 'number') answered(value)
        else ask()
      }
    })
  })
}

function isPage(params: Params | undefined): boolean {
  return (params?.['targetInfo'] as Params | undefined)?.['type'] === 'page'
}

function question(selector: string): string {
  return `new Promise((answer) => {
    function look() {
      if (document.querySelector(${JSON.stringify(selector)}) === null) return setTimeout(look, 1)
      requestAnimationFrame(() => answer(performance.timeOrigin + performance.now()))
    }
    look()
  })`
}
