// `npm run dist`: packages a release with the official Electron. Where that is out of reach nothing is packaged, unless
// --test-artefact asks for a marked package for tests on the older Electron: out/dist-test, never to be handed out.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from '../build.mjs'
import { provideElectron } from '../electron/provideElectron.mjs'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { isCommand, run, say, stop } from '../setup/run.mjs'
import { faultsOfArchive } from './checkArchive.mjs'
import { packForLinux } from './debianPackage.mjs'

const isTest = process.argv.includes('--test-artefact')
const folder = join(outFolder, isTest ? 'dist-test' : 'dist')

const outOfReach = `Nothing was packaged: a release needs the official Electron, and its download is out of reach here.
Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked official Electron, or ELECTRON_MIRROR to a mirror of its releases.
For a marked package that is only for tests: npm run dist -- --test-artefact`

const electron = await provideElectron({ official: !isTest })
if (!electron) stop(outOfReach)
await buildAll()
const settings = [
  `-c.electronDist=${electron.folder}`,
  `-c.electronVersion=${electron.version}`,
  `-c.directories.output=${folder}`,
]
const code = await run('electron-builder', ['--linux', 'dir', '--publish', 'never', ...settings], {
  cwd: root,
  env: toolEnvironment(),
})
if (code !== 0) stop(`electron-builder ended with exit code ${code}.`)
const unpacked = join(folder, 'linux-unpacked')
const faults = faultsOfArchive(unpacked)
if (faults.length > 0) stop(faults.join('\n'))
if (isTest) {
  for (const place of [folder, unpacked])
    writeFileSync(join(place, 'NOT-A-RELEASE.txt'), `For tests only: packaged on Electron ${electron.version}.\n`)
}
say(`Packaged on Electron ${electron.version} (${electron.source}) in ${unpacked}`)
if (!isCommand('dpkg-deb')) say('SKIPPED: the package of Debian and the archive (dpkg-deb is missing here).')
else {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const facts = isTest
    ? { name: 'naknada-test', version: `${version}~test`, description: 'NOT A RELEASE: a package for tests' }
    : { name: 'naknada', version, description: 'desk for compensation claims in criminal proceedings' }
  for (const path of packForLinux(unpacked, folder, facts)) say(`Packed ${path}: ${String(statSync(path).size)} bytes`)
}
