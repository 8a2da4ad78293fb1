import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../setup/paths.mjs'
import { run, say } from '../setup/run.mjs'
import { offerSystemPackages } from '../setup/systemPackages.mjs'

const LIBRE_OFFICE = [{ name: 'libreoffice-writer-nogui', command: 'soffice' }]
const TYPST = '@myriaddreamin/typst-ts-node-compiler@0.7.0'

/** Where what only the comparisons need is kept: outside of the project, which does not ship it. */
export function benchTools() {
  return join(cacheFolder(), 'bench')
}

/** Sets up the programs ours is compared with; what cannot be had is skipped later, and said. */
export async function installOthers() {
  await offerSystemPackages(LIBRE_OFFICE)
  const folder = benchTools()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', TYPST]
  const code = await run('npm', args, { cwd: folder, stdio: ['ignore', 2, 2] })
  if (code !== 0) say(`SKIPPED: ${TYPST} cannot be installed here.`)
}
