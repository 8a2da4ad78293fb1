// `npm run dist:helper`: builds naknada-print.exe from native/print with Debian's mingw and lays PDFium beside it, with the licences
// of both, in out/print-helper. The same sources give the same bytes.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import { outFolder, root } from '../setup/paths.mjs'
import { fetchPinnedWheel } from '../setup/pinnedWheel.mjs'
import { capture, say, stop } from '../setup/run.mjs'
import { compilerPackages, ensureSystemPackages } from '../setup/systemPackages.mjs'

/** A package on the registry of Python that holds PDFium for Windows; its content is pinned by the hash, not by trust in the name. */
const engine = {
  project: 'pypdfium2',
  wheel: 'pypdfium2-5.15.2-py3-none-win_amd64.whl',
  sha256: '74d1bace34fb01c660d0b64344d5a4b7d276942b7c6623c88ab59ea21c5acfbd',
  holds: 'PDFium for Windows (4 MB)',
}
const LIBRARY = 'pypdfium2_raw/pdfium.dll'
/** Licences in that package of what is not in its library: its engine for scripts, and other systems. */
const NOT_IN_IT = /\/(?:v8_xfa|android|cibw_musl|pbin_musl|all_except_musl|pbin_and_sbuild)\/|CC-BY/

const COMPILER = 'x86_64-w64-mingw32-gcc'
const FLAGS = [
  ...['-std=c11', '-O2', '-municode', '-static', '-s', '-fstack-protector-strong'],
  ...['-Wall', '-Wextra', '-Wpedantic', '-Wformat=2', '-Wshadow', '-Wconversion', '-Wno-sign-conversion', '-Werror'],
  ...['-DUNICODE', '-D_UNICODE', '-DWIN32_LEAN_AND_MEAN', '-D_WIN32_WINNT=0x0A00'],
  '-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va',
]
const LIBRARIES = ['-lwinspool', '-lgdi32', '-lbcrypt', '-ladvapi32']

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** PDFium and its licences, out of the pinned package. */
async function unpackEngine(into) {
  const files = unzipSync(new Uint8Array(await fetchPinnedWheel(engine)))
  writeFileSync(join(into, 'pdfium.dll'), files[LIBRARY])
  const texts = Object.entries(files).filter(([path]) => path.includes('/licenses/') && !NOT_IN_IT.test(path))
  mkdirSync(join(into, 'licences'))
  for (const [path, text] of texts) writeFileSync(join(into, 'licences', basename(path)), text)
}

/** Compiles the helper; answers the path of the executable. */
export function compileHelper(into) {
  const folder = join(root, 'native/print')
  const sources = readdirSync(folder).filter((name) => name.endsWith('.c'))
  const target = join(into, 'naknada-print.exe')
  const { code, errors } = capture(COMPILER, [...FLAGS, ...sources.toSorted(), '-o', target, ...LIBRARIES], {
    cwd: folder,
  })
  if (code !== 0) stop(`Compiling naknada-print.exe failed:\n${errors}`)
  return target
}

/** Builds the helper and lays everything that belongs to it beside it; answers the folder. */
export async function buildPrintHelper() {
  await ensureSystemPackages(compilerPackages)
  const into = join(outFolder, 'print-helper')
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  await unpackEngine(into)
  const executable = compileHelper(into)
  say(`Built ${executable}: sha256 ${sha256(readFileSync(executable))}`)
  return into
}

if (process.argv[1] === import.meta.filename) await buildPrintHelper()
