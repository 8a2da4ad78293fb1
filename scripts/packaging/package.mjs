// `npm run dist [-- --update-root <root.json>] [--target linux|win|all]`: packages a release with the official Electron. Where that is out of
// reach nothing is packaged, unless --test-artefact asks for a marked package for tests on the older Electron: out/dist-test, never to be handed out.
import { join, resolve } from 'node:path'
import { outFolder } from '../setup/paths.mjs'
import { say, stop } from '../setup/run.mjs'
import { packageForLinux } from './linuxPackage.mjs'
import { findUpdateRoot, NOBODY } from './updateRoot.mjs'
import { packForWindows } from './windows/windowsPackage.mjs'

const isTest = process.argv.includes('--test-artefact')
const folder = join(outFolder, isTest ? 'dist-test' : 'dist')
const at = process.argv.indexOf('--target')
const target = at === -1 ? 'linux' : process.argv[at + 1]
if (!['linux', 'win', 'all'].includes(target)) stop('--target is linux, win or all.')

const updates = findUpdateRoot(process.argv, isTest)
if (updates.fault !== undefined) stop(updates.fault)
// The build lays it in the place of the one for tests (vite.config.ts).
if (updates.path === NOBODY)
  say('Without --update-root <root.json> the program believes nobody, and opens no file of updates (docs/release.md).')
if (updates.path !== undefined) process.env.NAKNADA_UPDATE_ROOT = resolve(updates.path)

if (target !== 'win') await packageForLinux({ folder, isTest })
if (target !== 'linux') await packForWindows({ folder, isTest })
