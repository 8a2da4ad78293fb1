// Gives out new shares without end: prints each three before they replace those before them, and when they have. Its parent kills it.
import { flushCompileCache } from 'node:module'
import { PEOPLE } from './people.ts'
import { HOLDERS, proveShares } from './shares.ts'
import { openTestOffice, signIn } from './testOffice.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('folder wanted')
// Who is killed leaves nothing of what was compiled to the next one.
flushCompileCache()
const office = openTestOffice({ folder, keepFolder: true })
await signIn(office, 'judge')
for (;;) {
  await office.ask('recovery.begin', { password: PEOPLE.judge.own, reason: 'čuvar odlazi', holders: HOLDERS })
  process.stdout.write(`${JSON.stringify(await proveShares(office))}\n`)
  await office.ask('recovery.finish', {})
  process.stdout.write('"replaced"\n')
}
