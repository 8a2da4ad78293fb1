import { existsSync } from 'node:fs'
import { isRoot } from './paths.mjs'
import { capture, isCommand, run, say, stop } from './run.mjs'

function isPresent(wanted, linkerCache) {
  if (wanted.library) return linkerCache.includes(wanted.library)
  if (wanted.command) return isCommand(wanted.command)
  return existsSync(wanted.path)
}

/** The packages whose library, command or file this machine has not. */
export function missingPackages(list) {
  const linkerCache = capture('/sbin/ldconfig', ['-p']).output
  return list.filter((wanted) => !isPresent(wanted, linkerCache)).map((wanted) => wanted.name)
}

async function install(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, stdio: ['ignore', 2, 2] }
  await run('apt-get', ['update', '-qq'], options)
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
}

/** Installs what is missing where it may; elsewhere prints the exact command and ends with exit code 1. */
export async function ensureSystemPackages(list) {
  if (process.platform !== 'linux') return
  const missing = missingPackages(list)
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!isRoot || !isCommand('apt-get'))
    stop(`These system packages are missing. Please run, then try again:\n\n  sudo ${command}\n`)
  say(`Installing system packages: ${missing.join(' ')} …`)
  const code = await install(missing)
  const still = missingPackages(list)
  if (code !== 0 || still.length > 0)
    stop(`apt-get could not install ${still.join(' ')}. Please run:\n\n  ${command}\n`)
}

/** Installs what is missing where it may; elsewhere says what is left out. Never ends the command. */
export async function offerSystemPackages(list) {
  if (process.platform !== 'linux') return
  const missing = missingPackages(list)
  if (missing.length === 0) return
  if (isRoot && isCommand('apt-get')) await install(missing)
  const still = missingPackages(list)
  if (still.length > 0) say(`SKIPPED: the proofs that need ${still.join(' ')}, which cannot be installed here.`)
}
