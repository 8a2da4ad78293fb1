// `npm run dist [-- --target linux|win|all]`: packages a release with the official Electron. Where that is out of reach nothing is
// packaged, unless --test-artefact asks for a marked package for tests on the older Electron: out/dist-test, never to be handed out.
import { join } from 'node:path'
import { outFolder } from '../setup/paths.mjs'
import { stop } from '../setup/run.mjs'
import { packageForLinux } from './linuxPackage.mjs'
import { packForWindows } from './windows/windowsPackage.mjs'

const isTest = process.argv.includes('--test-artefact')
const folder = join(outFolder, isTest ? 'dist-test' : 'dist')
const at = process.argv.indexOf('--target')
const target = at === -1 ? 'linux' : process.argv[at + 1]
if (!['linux', 'win', 'all'].includes(target)) stop('--target is linux, win or all.')

if (target !== 'win') await packageForLinux({ folder, isTest })
if (target !== 'linux') await packForWindows({ folder, isTest })
