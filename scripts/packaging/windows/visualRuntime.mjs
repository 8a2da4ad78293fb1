import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import { fetchPinnedWheel } from '../../setup/pinnedWheel.mjs'

/** Microsoft's own signed libraries, which may be passed on with a program that stands on them. */
const source = {
  project: 'msvc-runtime',
  wheel: 'msvc_runtime-14.51.36231-cp312-cp312-win_amd64.whl',
  sha256: '89f70d1a37bb64164cdb09d02dd82d6b1400e1310be2995b4ed5a9f23efe2222',
  holds: 'the runtime of Visual C++ (2 MB)',
}
const LIBRARIES = /\/Scripts\/vcruntime140(?:_1)?\.dll$/

/**
 * Lays the two libraries of Visual C++ that the addon of Argon2 stands on into its folder. A Windows that was set up bare has none, and
 * Node looks for what an addon stands on beside the addon, not beside the program.
 */
export async function layVisualRuntime(folder) {
  const files = unzipSync(new Uint8Array(await fetchPinnedWheel(source)), {
    filter: ({ name }) => LIBRARIES.test(name),
  })
  mkdirSync(folder, { recursive: true })
  for (const [path, bytes] of Object.entries(files)) writeFileSync(join(folder, basename(path)), bytes)
}
