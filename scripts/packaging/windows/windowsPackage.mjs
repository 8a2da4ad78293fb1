import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { provideWindowsElectron } from '../../electron/windowsElectron.mjs'
import { root } from '../../setup/paths.mjs'
import { say, stop } from '../../setup/run.mjs'
import { ensureSystemPackages, windowsPackaging } from '../../setup/systemPackages.mjs'
import { buildAll } from '../../build.mjs'
import { faultsOfArchive } from '../checkArchive.mjs'
import { PACKED_AT } from '../debian/debianTree.mjs'
import { makeGroupPolicyPackage } from './groupPolicyPackage.mjs'
import { buildForOlderElectron } from './olderEngine.mjs'
import { makeSetup } from './setupProgram.mjs'
import { isSigned, makeTestCertificate, sign, signerOfEnvironment } from './signature.mjs'
import { makeIcon, unpackedProgram } from './unpackedProgram.mjs'

const outOfReach = `Nothing was packaged for Windows: a release needs the official Electron, and its download is out of reach here.
Set ELECTRON_WINDOWS_DIST_PATH to an unpacked official Electron for Windows, or ELECTRON_MIRROR to a mirror of its releases.
For a marked package that is only for tests: npm run dist -- --target win --test-artefact`

/** What a package is called. One of tests has a name, a place, an entry and a version of its own, and never replaces a release. */
function factsOf(version, isTest) {
  const numbers = version
  return isTest
    ? {
        id: 'NaknadaTest',
        title: 'Naknada TEST',
        file: 'Naknada-TEST',
        version: `${version}-test`,
        numbers,
        type: 'commonjs',
        isTest,
      }
    : { id: 'Naknada', title: 'Naknada', file: 'Naknada', version, numbers, type: 'module', isTest }
}

/** Signs whatever Windows runs in the program and nobody has signed yet. */
function signProgram(unpacked, signer) {
  const files = globSync('**/*.{exe,dll,node}', { cwd: unpacked }).map((name) => join(unpacked, name))
  for (const path of files) if (!isSigned(path)) sign(path, signer)
}

const sha256Of = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')

function listSums(folder, paths) {
  const lines = paths.map((path) => `${sha256Of(path)}  ${basename(path)}\n`)
  writeFileSync(join(folder, 'SHA256SUMS-windows.txt'), lines.join(''))
}

/** `npm run dist -- --target win`: the program, what installs it and what group policy hands out. */
export async function packForWindows({ folder, isTest }) {
  await ensureSystemPackages(windowsPackaging)
  const electron = await provideWindowsElectron({ isTest })
  if (!electron) stop(outOfReach)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const facts = factsOf(version, isTest)
  const signer = isTest ? makeTestCertificate() : signerOfEnvironment()
  const icon = makeIcon()
  if (!isTest) await buildAll()
  const built = isTest ? await buildForOlderElectron() : join(root, 'dist')
  mkdirSync(folder, { recursive: true })
  const unpacked = await unpackedProgram({ built, folder, electron, facts, icon })
  const faults = faultsOfArchive(unpacked, 'win32')
  if (faults.length > 0) stop(faults.join('\n'))
  if (signer) signProgram(unpacked, signer)
  for (const former of globSync(`${facts.file}-[0-9]*.{exe,msi}`, { cwd: folder })) rmSync(join(folder, former))
  const made = { unpacked, folder, facts, icon, signer, moment: PACKED_AT.getTime() / 1000 }
  const packages = [makeSetup(made), makeGroupPolicyPackage(made)]
  if (signer) for (const path of packages) sign(path, signer)
  listSums(folder, packages)
  say(`Packaged for Windows on Electron ${electron.version} (${electron.source}) in ${unpacked}`)
  for (const path of packages) say(`Packed ${path}: ${String(statSync(path).size)} bytes`)
  if (!signer) say('NOT SIGNED: NAKNADA_SIGN_CERTIFICATE names no certificate. Windows will warn of these files.')
}
