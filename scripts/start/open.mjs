// `npm start`: opens the app. With --once it ends as soon as the window stands and its screenshot is saved.
import { join } from 'node:path'
import { buildIfChanged } from '../build.mjs'
import { saveFirstScreenshot } from '../display/screenshot.mjs'
import { provideElectron } from '../electron/provideElectron.mjs'
import { outFolder } from '../setup/paths.mjs'
import { say } from '../setup/run.mjs'
import { displayPackages, electronPackages, ensureSystemPackages } from '../setup/systemPackages.mjs'
import { hasDisplay, openScreen } from './launch.mjs'

const screenshot = join(outFolder, 'start.png')

async function takeScreenshot(picture, child) {
  if (!picture) return
  const isSaved = await saveFirstScreenshot(picture, screenshot)
  say(isSaved ? `Screenshot of the window: ${screenshot}` : 'No window appeared within 30 s; no screenshot was saved.')
  if (process.argv.includes('--once')) child.kill('SIGTERM')
  else say('The app keeps running; press Ctrl+C to end it.')
}

await ensureSystemPackages(hasDisplay ? electronPackages : [...electronPackages, ...displayPackages])
await buildIfChanged()
const screen = await openScreen(await provideElectron())
const child = screen.launch()
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)))
await Promise.race([ended, takeScreenshot(screen.picture, child)])
const code = await ended
screen.stop()
process.exit(code)
