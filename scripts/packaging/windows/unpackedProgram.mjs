import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolEnvironment } from '../../setup/dependencies.mjs'
import { outFolder, root } from '../../setup/paths.mjs'
import { run, stop } from '../../setup/run.mjs'
import { buildPrintHelper } from '../printHelper.mjs'
import { writeIcon } from './iconFile.mjs'
import { stageProgram } from './stageProgram.mjs'
import { layVisualRuntime } from './visualRuntime.mjs'

const ADDON_OF_ARGON2 = 'node_modules/@node-rs/argon2-win32-x64-msvc'

/** Of which Electron, name and version the packer makes the program; without a folder it downloads the Electron of that version. */
const settings = ({ stage, icon, folder, electron, facts }) => [
  `-c.directories.app=${stage}`,
  `-c.directories.output=${folder}`,
  `-c.win.icon=${icon}`,
  `-c.productName=${facts.title}`,
  `-c.electronVersion=${electron.version}`,
  ...(electron.folder === undefined ? [] : [`-c.electronDist=${electron.folder}`]),
]

/** The icon of the program for Windows, in every size. */
export function makeIcon() {
  const icon = join(outFolder, 'windows/naknada.ico')
  mkdirSync(join(outFolder, 'windows'), { recursive: true })
  writeIcon(icon)
  return icon
}

/**
 * The program for Windows as a folder, with the helper that prints and what its addons stand on; answers the folder. `built` is the
 * folder of the bundles.
 */
export async function unpackedProgram({ built, folder, electron, facts, icon }) {
  const stage = await stageProgram(built, facts)
  await layVisualRuntime(join(stage, ADDON_OF_ARGON2))
  await buildPrintHelper()
  const target = join(folder, 'win-unpacked')
  rmSync(target, { recursive: true, force: true })
  const words = ['--win', 'dir', '--x64', '--publish', 'never', ...settings({ stage, icon, folder, electron, facts })]
  const code = await run('electron-builder', words, { cwd: root, env: toolEnvironment() })
  if (code !== 0) stop(`electron-builder ended with exit code ${code}.`)
  if (facts.isTest)
    writeFileSync(join(target, 'NOT-A-RELEASE.txt'), `For tests only: packaged on Electron ${electron.version}.\r\n`)
  return target
}
