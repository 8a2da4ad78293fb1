// Watches all three bundles and keeps one app running on the newest build.
import { buildPart, parts } from '../build/buildAll.mjs'
import { provideElectron } from '../electron/provideElectron.mjs'
import { displayPackages, electronPackages } from '../setup/packageList.mjs'
import { say } from '../setup/run.mjs'
import { ensureSystemPackages } from '../setup/systemPackages.mjs'
import { ordinaryUser } from '../user/ordinaryUser.mjs'
import { chooseDisplay } from './chooseDisplay.mjs'
import { launch } from './launch.mjs'

await ensureSystemPackages([...electronPackages, ...displayPackages])
const electron = await provideElectron()
const user = ordinaryUser()
const display = await chooseDisplay(user)
let child
let isRestarting = false
let timer

function startApp() {
  child = launch(electron, user, display)
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
