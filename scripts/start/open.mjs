// Opens the app. With --once it ends as soon as the window stands and its screenshot is saved.
import { join } from 'node:path'
import { provideElectron } from '../electron/provideElectron.mjs'
import { newNode, toolEnvironment } from '../setup/dependencies.mjs'
import { displayPackages, electronPackages } from '../setup/packageList.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { run, say, stop } from '../setup/run.mjs'
import { ensureSystemPackages } from '../setup/systemPackages.mjs'
import { ordinaryUser } from '../user/ordinaryUser.mjs'
import { saveFirstScreenshot } from '../display/screenshot.mjs'
import { chooseDisplay } from './chooseDisplay.mjs'
import { launch } from './launch.mjs'

const isOnce = process.argv.includes('--once')
const screenshot = join(outFolder, 'start.png')

async function setUp() {
  const needsDisplay = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  await ensureSystemPackages(needsDisplay ? [...electronPackages, ...displayPackages] : electronPackages)
  const built = await run(newNode(), ['scripts/build.mjs', '--if-changed'], { cwd: root, env: toolEnvironment() })
  if (built !== 0) stop('The program could not be built; see above.')
  return provideElectron()
}

async function takeScreenshot(display, child) {
  if (!display.isVirtual) return
  const isSaved = await saveFirstScreenshot(display.picture, screenshot)
  say(isSaved ? `Screenshot of the window: ${screenshot}` : 'No window appeared within 30 s; no screenshot was saved.')
  if (isOnce) child.kill('SIGTERM')
  else say('The app keeps running; press Ctrl+C to end it.')
}

const electron = await setUp()
const user = ordinaryUser()
const display = await chooseDisplay(user)
say(`Opening Naknada on Electron ${electron.version}${user ? ` as the user "${user.name}"` : ''} …`)
const child = launch(electron, user, display)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)))
await Promise.race([ended, takeScreenshot(display, child)])
const code = await ended
display.stop()
process.exit(code)
