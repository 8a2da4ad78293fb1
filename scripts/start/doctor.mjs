// `npm run doctor`: what the program that would be opened here is and what of it is to be mended, in sentences or, with --json, as
// data; --lang en|cnr|cnr-Cyrl chooses the language. Ends with 0 where all is well and with 1 where something is to be mended.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildIfChanged } from '../build.mjs'
import { provideElectron } from '../electron/provideElectron.mjs'
import { electronPackages, ensureSystemPackages } from '../setup/systemPackages.mjs'
import { asUser, ordinaryUser } from '../user/ordinaryUser.mjs'
import { readableCheckout } from '../user/readableCheckout.mjs'

await ensureSystemPackages(electronPackages)
await buildIfChanged()
const electron = await provideElectron()
const user = ordinaryUser()
const checkout = readableCheckout(user)
const words = [checkout, '--doctor', ...process.argv.slice(2)]
const options = { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'], ...asUser(user, process.env) }
const child = spawn(join(electron.folder, 'electron'), words, options)
process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
