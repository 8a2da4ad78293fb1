// `npm run dev`: watches all three bundles and keeps one app running on the newest build. Where only the window changed it
// is loaded anew, by the program's own scheme and policy and with the person still signed in; otherwise the app restarts.
import { buildPart, parts } from '../build.mjs'
import { provideElectron } from '../electron/provideElectron.mjs'
import { say } from '../setup/run.mjs'
import { displayPackages, electronPackages, ensureSystemPackages } from '../setup/systemPackages.mjs'
import { openScreen } from './launch.mjs'

const END = '\0'
// The running app knows the files of the window by the names they had when it started: no name may follow from a content.
const steady = {
  entryFileNames: 'assets/[name].js',
  chunkFileNames: 'assets/[name].js',
  assetFileNames: 'assets/[name][extname]',
}
let last = 0

/** Loads every page of a driven app anew, past the cache, over its DevTools pipes: no port is opened. */
async function reloadPages(child) {
  const [, , , commands, answers] = child.stdio
  const waiting = new Map()
  let text = ''
  function read(data) {
    const messages = (text + data).split(END)
    text = messages.pop()
    for (const { id, result } of messages.map((one) => JSON.parse(one))) waiting.get(id)?.(result)
  }
  const call = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve) => {
      waiting.set((last += 1), resolve)
      commands.write(JSON.stringify({ id: last, method, params, sessionId }) + END)
    })
  answers.on('data', read)
  const { targetInfos } = await call('Target.getTargets')
  for (const { targetId } of targetInfos.filter(({ type }) => type === 'page')) {
    const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true })
    await call('Page.reload', { ignoreCache: true }, sessionId)
    await call('Target.detachFromTarget', { sessionId })
  }
  answers.off('data', read)
}

await ensureSystemPackages([...electronPackages, ...displayPackages])
const screen = await openScreen(await provideElectron())
const unbuilt = new Set(parts)
const changed = new Set()
let child
let isRestarting = false
let timer

function startApp() {
  child = screen.launch({ isDriven: true })
  child.once('exit', () => {
    if (!isRestarting) process.exit(0)
    isRestarting = false
    startApp()
  })
}

function renew() {
  const isWindowOnly = child !== undefined && [...changed].every((part) => part === 'renderer')
  changed.clear()
  if (!child) return startApp()
  say(isWindowOnly ? 'Reloading the window …' : 'Restarting …')
  if (isWindowOnly) {
    screen.refresh()
    return reloadPages(child)
  }
  isRestarting = true
  child.kill('SIGTERM')
}

/** Several bundles end within a moment of each other: they are taken together, the first time all of them. */
function finish(part) {
  unbuilt.delete(part)
  changed.add(part)
  clearTimeout(timer)
  if (unbuilt.size === 0) timer = setTimeout(renew, 300)
}

async function watch(part) {
  const watcher = await buildPart(part, {
    build: { watch: {}, ...(part === 'renderer' ? { rolldownOptions: { output: steady } } : {}) },
  })
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') say(`${part}: ${event.error.message}`)
    if (event.code === 'END') finish(part)
  })
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill('SIGTERM') ?? process.exit(0))
await Promise.all(parts.map(watch))
