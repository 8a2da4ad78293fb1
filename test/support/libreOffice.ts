import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { createTemporaryFolder } from './temporaryFolder.ts'

export const HAS_LIBREOFFICE = spawnSync('soffice', ['--version']).status === 0

/** What LibreOffice reads in a file of a word processor. */
export function textByLibreOffice(path: string): string {
  const folder = createTemporaryFolder()
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const asked = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path]
  execFileSync('soffice', asked, { stdio: 'ignore' })
  return readFileSync(join(folder, `${basename(path, extname(path))}.txt`), 'utf8')
}
