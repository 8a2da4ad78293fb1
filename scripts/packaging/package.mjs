// `npm run dist`: packages a release with the official Electron. Where that is out of reach nothing is packaged, unless
// --test-artefact asks for a marked package for tests on the older Electron: out/dist-test, never to be handed out.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from '../build.mjs'
import { provideElectron } from '../electron/provideElectron.mjs'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { isCommand, run, say, stop } from '../setup/run.mjs'

const isTest = process.argv.includes('--test-artefact')
const folder = join(outFolder, isTest ? 'dist-test' : 'dist')

const outOfReach = `Nothing was packaged: a release needs the official Electron, and its download is out of reach here.
Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked official Electron, or ELECTRON_MIRROR to a mirror of its releases.
For a marked package that is only for tests: npm run dist -- --test-artefact`

/** Kinds of package whose tools are on this machine. electron-builder would otherwise download its own. */
function targets() {
  if (isTest || process.platform !== 'linux') return ['dir']
  const withTar = process.env.ELECTRON_BUILDER_7ZIP_PATH && isCommand('tar') ? ['tar.gz'] : []
  const withDeb = process.env.CUSTOM_FPM_PATH && isCommand('dpkg-deb') ? ['deb'] : []
  return ['dir', ...withTar, ...withDeb]
}

const electron = await provideElectron({ official: !isTest })
if (!electron) stop(outOfReach)
await buildAll()
const settings = [
  `-c.electronDist=${electron.folder}`,
  `-c.electronVersion=${electron.version}`,
  `-c.directories.output=${folder}`,
]
const code = await run('electron-builder', ['--linux', ...targets(), '--publish', 'never', ...settings], {
  cwd: root,
  env: toolEnvironment(),
})
if (code !== 0) stop(`electron-builder ended with exit code ${code}.`)
if (isTest)
  writeFileSync(join(folder, 'NOT-A-RELEASE.txt'), `For tests only: packaged on Electron ${electron.version}.\n`)
say(`Packaged ${targets().join(', ')} on Electron ${electron.version} (${electron.source}) in ${folder}`)
