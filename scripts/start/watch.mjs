// `npm run dev`: watches all three bundles and keeps one app running on the newest build.
import { buildPart, parts } from '../build/bundles.mjs'
import { provideElectron } from '../electron/provideElectron.mjs'
import { say } from '../setup/run.mjs'
import { displayPackages, electronPackages, ensureSystemPackages } from '../setup/systemPackages.mjs'
import { openScreen } from './launch.mjs'

await ensureSystemPackages([...electronPackages, ...displayPackages])
const screen = await openScreen(await provideElectron())
let child
let isRestarting = false
let timer

function startApp() {
  child = screen.launch()
  child.once('exit', () => {
    if (!isRestarting) process.exit(0)
    isRestarting = false
    startApp()
  })
}

function restart() {
  if (!child) return startApp()
  isRestarting = true
  child.kill('SIGTERM')
}

/** Several bundles end within a moment of each other: one restart is enough. */
function restartSoon() {
  clearTimeout(timer)
  timer = setTimeout(restart, 300)
}

async function watch(part) {
  const watcher = await buildPart(part, { build: { watch: {} } })
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') say(`${part}: ${event.error.message}`)
    if (event.code === 'END') restartSoon()
  })
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill('SIGTERM') ?? process.exit(0))
await Promise.all(parts.map(watch))
