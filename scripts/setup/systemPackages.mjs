import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRoot } from './paths.mjs'
import { capture, isCommand, run, say, stop } from './run.mjs'

/**
 * What the machine must have, by the package of Debian 12 that brings it. `library` is looked up in the linker's cache,
 * `command` on the PATH, `path` on the disk, in a folder of each version `under` another: so the check holds where a distribution
 * names its packages otherwise. `setting` is a file that must stand before the package is installed.
 */
export const electronPackages = [
  { name: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { name: 'libnss3', library: 'libnss3.so' },
  { name: 'libasound2', library: 'libasound.so.2' },
  { name: 'libgbm1', library: 'libgbm.so.1' },
  { name: 'libxss1', library: 'libXss.so.1' },
  { name: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
  { name: 'libdrm2', library: 'libdrm.so.2' },
  { name: 'libxkbcommon0', library: 'libxkbcommon.so.0' },
  { name: 'libcups2', library: 'libcups.so.2' },
  { name: 'fonts-noto-core', path: '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf' },
  { name: 'unzip', command: 'unzip' },
]

/** A display that exists only in memory. */
export const displayPackages = [
  { name: 'xvfb', command: 'Xvfb' },
  { name: 'xauth', command: 'xauth' },
]

/** A server for the mailbox of the courier. */
export const mailboxPackages = [
  {
    name: 'postgresql',
    under: '/usr/lib/postgresql',
    path: 'bin/postgres',
    // The tests start servers of their own; none is started with the machine.
    setting: ['/etc/postgresql-common/createcluster.d/naknada.conf', 'create_main_cluster = false\n'],
  },
]

/** A real spooler, independent readers of PDF and of packets, a real mailbox of the courier. */
export const testPackages = [
  { name: 'cups', path: '/usr/sbin/cupsd' },
  { name: 'cups-client', command: 'lp' },
  { name: 'cups-ipp-utils', command: 'ipptool' },
  { name: 'poppler-utils', command: 'pdftotext' },
  { name: 'qpdf', command: 'qpdf' },
  { name: 'age', command: 'age' },
  ...mailboxPackages,
  { name: 'openssl', command: 'openssl' },
]

/** A compiler for Windows. */
export const compilerPackages = [{ name: 'gcc-mingw-w64-x86-64-win32', command: 'x86_64-w64-mingw32-gcc' }]

/** Who packs and signs for Windows. */
export const windowsPackaging = [
  ...compilerPackages,
  { name: 'p7zip-full', command: '7z' },
  { name: 'nsis', command: 'makensis' },
  { name: 'wixl', command: 'wixl' },
  { name: 'osslsigncode', command: 'osslsigncode' },
  { name: 'openssl', command: 'openssl' },
]

/** Windows as far as Debian has it, and who reads what a printer of PostScript gets. */
export const windowsPackages = [
  { name: 'wine', command: 'wine' },
  { name: 'wine64', path: '/usr/lib/wine/wine64' },
  // Without them a window of Chromium looks for its font without end, and is never drawn.
  { name: 'fonts-wine', path: '/usr/share/wine/fonts/tahoma.ttf' },
  { name: 'ghostscript', command: 'gs' },
]

/** A store that speaks S3, for the other kind of mailbox: the library of OpenStack Swift, whose servers the tests start themselves. */
export const storePackages = [{ name: 'python3-swift', path: '/usr/lib/python3/dist-packages/swift/__init__.py' }]

/** What a proof needs that is skipped, and says so, where it cannot be had. */
export const optionalPackages = [{ name: 'strace', command: 'strace' }, ...storePackages]

function isPresent(wanted, linkerCache) {
  if (wanted.library) return linkerCache.includes(wanted.library)
  if (wanted.command) return isCommand(wanted.command)
  if (wanted.under)
    return (
      existsSync(wanted.under) &&
      readdirSync(wanted.under).some((version) => existsSync(join(wanted.under, version, wanted.path)))
    )
  return existsSync(wanted.path)
}

/** The packages whose library, command or file this machine has not. */
function missingPackages(list) {
  if (process.platform !== 'linux') return []
  const linkerCache = capture('/sbin/ldconfig', ['-p']).output
  return list.filter((wanted) => !isPresent(wanted, linkerCache))
}

/** Installs with apt where that is allowed; answers the names still missing. */
async function install(list) {
  const wanted = missingPackages(list)
  const missing = wanted.map(({ name }) => name)
  if (missing.length === 0 || !isRoot || !isCommand('apt-get')) return missing
  for (const { setting } of wanted) if (setting) writeSetting(...setting)
  say(`Installing system packages: ${missing.join(' ')} …`)
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2] }
  await run('apt-get', ['update', '-qq'], options)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options)
  return missingPackages(list).map(({ name }) => name)
}

function writeSetting(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Installs what is missing where it may; elsewhere prints the exact command and ends with exit code 1. */
export async function ensureSystemPackages(list) {
  const missing = await install(list)
  if (missing.length === 0) return
  const command = `${isRoot ? '' : 'sudo '}apt-get install -y --no-install-recommends ${missing.join(' ')}`
  stop(`These system packages are missing. Please run, then try again:\n\n  ${command}\n`)
}

/** Installs what is missing where it may; elsewhere says what is left out. Never ends the command. */
export async function offerSystemPackages(list) {
  const missing = await install(list)
  if (missing.length > 0) say(`SKIPPED: the proofs that need ${missing.join(' ')}, which cannot be installed here.`)
}
