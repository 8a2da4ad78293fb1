import { join } from 'node:path'
import { getRawHeader } from '@electron/asar'

// What it holds today and a little more: whatever is bundled and packed a second time would be noticed.
const MAX_ARCHIVE_BYTES = 50_000_000
/** Folders in which packages keep the addons of other systems. */
const OTHER_SYSTEMS = {
  linux: /(?:^|\/)(?:darwin|win32|android|ios|linux-arm64)[^/]*\//,
  win32: /(?:^|\/)(?:darwin|linux|android|ios|win32-(?:arm64|ia32))[^/]*\//,
}
/** Addons without which nothing opens. */
const ADDONS = ['node_modules/@signalapp/sqlcipher/', 'node_modules/sodium-native/', 'node_modules/@node-rs/argon2-']

function listFiles({ files = {} }, folder = '') {
  return Object.entries(files).flatMap(([name, entry]) =>
    entry.files === undefined ? [{ path: `${folder}${name}`, ...entry }] : listFiles(entry, `${folder}${name}/`),
  )
}

/** What is wrong with the archive of a packaged program, each in a sentence: its size, an addon that is missing, or one of another system. `system` as Node calls it. */
export function faultsOfArchive(unpacked, system) {
  const files = listFiles(getRawHeader(join(unpacked, 'resources/app.asar')).header)
  const bytes = files.reduce((sum, { size, unpacked: isBeside }) => sum + (isBeside === true ? 0 : size), 0)
  const foreign = files.filter(({ path }) => OTHER_SYSTEMS[system].test(path))
  return [
    ...(bytes > MAX_ARCHIVE_BYTES
      ? [`The archive is larger than ${String(MAX_ARCHIVE_BYTES)} bytes: ${String(bytes)}.`]
      : []),
    ...ADDONS.filter((addon) => !files.some(({ path }) => path.startsWith(addon) && path.endsWith('.node'))).map(
      (addon) => `No addon in ${addon}`,
    ),
    ...foreign.map(({ path }) => `Of another system: ${path}`),
  ]
}
