import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from '../build.mjs'
import { provideElectron } from '../electron/provideElectron.mjs'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { root } from '../setup/paths.mjs'
import { isCommand, run, say, stop } from '../setup/run.mjs'
import { faultsOfArchive } from './checkArchive.mjs'
import { packCourier } from './debian/courierPackage.mjs'
import { packForLinux } from './debian/programPackage.mjs'

const outOfReach = `Nothing was packaged: a release needs the official Electron, and its download is out of reach here.
Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked official Electron, or ELECTRON_MIRROR to a mirror of its releases.
For a marked package that is only for tests: npm run dist -- --test-artefact`

/** The program as a folder; answers it. */
async function unpackedProgram(folder, electron, version) {
  const settings = [
    `-c.extraMetadata.version=${version}`,
    `-c.electronDist=${electron.folder}`,
    `-c.electronVersion=${electron.version}`,
    `-c.directories.output=${folder}`,
  ]
  const code = await run('electron-builder', ['--linux', 'dir', '--publish', 'never', ...settings], {
    cwd: root,
    env: toolEnvironment(),
  })
  if (code !== 0) stop(`electron-builder ended with exit code ${code}.`)
  return join(folder, 'linux-unpacked')
}

/** `npm run dist`: the program, a package of Debian and an archive. */
export async function packageForLinux({ folder, isTest }) {
  const electron = await provideElectron({ official: !isTest })
  if (!electron) stop(outOfReach)
  await buildAll()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const unpacked = await unpackedProgram(folder, electron, isTest ? `${version}-test` : version)
  const faults = faultsOfArchive(unpacked, 'linux')
  if (faults.length > 0) stop(faults.join('\n'))
  if (isTest) {
    for (const place of [folder, unpacked])
      writeFileSync(join(place, 'NOT-A-RELEASE.txt'), `For tests only: packaged on Electron ${electron.version}.\n`)
  }
  say(`Packaged on Electron ${electron.version} (${electron.source}) in ${unpacked}`)
  if (!isCommand('dpkg-deb')) {
    say('SKIPPED: the package of Debian and the archive (dpkg-deb is missing here).')
    return
  }
  const facts = isTest
    ? { name: 'naknada-test', version: `${version}~test`, description: 'NOT A RELEASE: a package for tests' }
    : { name: 'naknada', version, description: 'desk for compensation claims in criminal proceedings' }
  const courier = {
    name: facts.name.replace('naknada', 'naknada-courier'),
    version: facts.version,
    description: isTest ? facts.description : 'courier of sealed packets between offices',
  }
  const packed = [...packForLinux(unpacked, folder, facts), await packCourier(folder, courier)]
  for (const path of packed) say(`Packed ${path}: ${String(statSync(path).size)} bytes`)
}
