import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder } from '../../setup/paths.mjs'
import { capture, stop } from '../../setup/run.mjs'
import { environmentOf } from './signature.mjs'
import { installerTexts } from './installerTexts.mjs'

const SCRIPT = join(import.meta.dirname, 'installer/installer.nsi')
const SIGN = join(import.meta.dirname, 'signature.mjs')

/** Makes the program that installs from an unpacked one, and the one that removes it; answers its path. */
export function makeSetup({ unpacked, folder, facts, icon, signer, moment }) {
  const texts = join(outFolder, 'windows/texts.nsh')
  mkdirSync(join(outFolder, 'windows'), { recursive: true })
  writeFileSync(texts, `\ufeff${installerTexts()}\n`)
  const out = join(folder, `${facts.file}-${facts.version}-setup.exe`)
  rmSync(out, { force: true })
  const defines = {
    ID: facts.id,
    TITLE: facts.title,
    VERSION: facts.version,
    NUMBERS: `${facts.numbers}.0`,
    ICON: icon,
    TEXTS: texts,
    DIR: unpacked,
    OUT: out,
    ...(signer ? { SIGN: `${process.execPath} ${SIGN}` } : {}),
  }
  const words = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`)
  const env = { ...process.env, ...(signer ? environmentOf(signer) : {}), SOURCE_DATE_EPOCH: String(moment) }
  const { code, output, errors } = capture('makensis', ['-WX', '-V2', '-XTarget amd64-unicode', ...words, SCRIPT], {
    env,
  })
  if (code !== 0) stop(`makensis ended with exit code ${String(code)}: ${output}${errors}`)
  return out
}
