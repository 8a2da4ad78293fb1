import { existsSync, readFileSync, readdirSync, statSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outFolder } from '../setup/paths.mjs'
import { capture } from '../setup/run.mjs'
import { check } from './checks.mjs'

const CERTIFICATE = join(outFolder, 'windows/test-certificate/certificate.pem')

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted()
}

/** Whether a folder holds the same bytes under the same names as the packed program, and besides them `more` alone. */
export function isWhole(place, packed, more = ['Uninstall.exe']) {
  if (!existsSync(place)) return false
  const [found, wanted] = [filesIn(place), [...filesIn(packed), ...more].toSorted()]
  if (found.join('\n') !== wanted.join('\n')) return false
  return wanted
    .filter((name) => !more.includes(name))
    .every((name) => readFileSync(join(place, name)).equals(readFileSync(join(packed, name))))
}

const isVouchedFor = (path) => capture('osslsigncode', ['verify', '-CAfile', CERTIFICATE, '-in', path]).code === 0

/** Each file is signed; with one byte changed, or by whoever does not know the certificate, none is taken for it. */
export function checkSignatures(paths) {
  const unsigned = paths.filter((path) => !isVouchedFor(path))
  check('installer, package, program, remover and helper are signed', unsigned.length === 0, unsigned.join('\n'))
  const folder = mkdtempSync(join(tmpdir(), 'naknada-signed-'))
  const taken = paths.filter((path, at) => {
    const bytes = readFileSync(path)
    bytes[Math.floor(bytes.length / 2)] ^= 1
    const changed = join(folder, `${String(at)}.exe`)
    writeFileSync(changed, bytes)
    return isVouchedFor(changed)
  })
  check('with one byte changed no signature holds', taken.length === 0, taken.join('\n'))
  const stranger = capture('osslsigncode', ['verify', '-in', paths[0]])
  check('and who does not know the certificate does not take it', stranger.code !== 0)
  rmSync(folder, { recursive: true, force: true })
}
