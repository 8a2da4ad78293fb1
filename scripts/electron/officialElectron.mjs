import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newNode } from '../setup/dependencies.mjs'
import { cacheFolder, root } from '../setup/paths.mjs'
import { run, say } from '../setup/run.mjs'

const packageFolder = join(root, 'node_modules/electron')
const aDay = 24 * 60 * 60 * 1000
const failureNote = () => join(cacheFolder(), 'official-electron-out-of-reach')

function installedFolder() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const file = join(packageFolder, 'dist/version')
  if (!existsSync(file) || readFileSync(file, 'utf8').trim().replace(/^v/, '') !== version) return undefined
  return join(packageFolder, 'dist')
}

function failedLately() {
  return existsSync(failureNote()) && Date.now() - statSync(failureNote()).mtimeMs < aDay
}

function noteFailure() {
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileSync(failureNote(), 'Tried again after a day; delete this file to try at once.\n')
  } catch {
    // Without a cache the download is simply tried again at the next start.
  }
}

/** Whether it can be downloaded: asks for four seconds at most, where the installer itself would try for minutes. */
export async function isOfficialWithinReach() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror
  const address = mirror || 'https://github.com/electron/electron/releases'
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4000) })
    return answer.status < 400
  } catch {
    return false
  }
}

/** The folder of the official binary; `undefined` where it is out of reach. A failure is remembered for a day. */
export async function officialElectron({ patient = false } = {}) {
  const installed = installedFolder()
  if (installed) return installed
  if (failedLately() && !patient) return undefined
  if (!process.env.ELECTRON_GET_USE_PROXY && !(await isOfficialWithinReach())) {
    noteFailure()
    return undefined
  }
  say('Downloading the official Electron …')
  const options = { cwd: packageFolder, stdio: ['ignore', 2, 2], timeout: 300_000 }
  if ((await run(newNode(), ['install.js'], options)) !== 0) noteFailure()
  return installedFolder()
}
