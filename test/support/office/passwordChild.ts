// Changes the judge's password without end and prints every one that was acknowledged; its parent kills it in the middle.
import { flushCompileCache } from 'node:module'
import { accountOf, openTestOffice } from './testOffice.ts'

const [folder, first] = process.argv.slice(2)
if (folder === undefined || first === undefined) throw new Error('folder and password wanted')
// Who is killed leaves nothing of what was compiled to the next one.
flushCompileCache()
const office = openTestOffice({ folder, keepFolder: true })
const { id } = await accountOf(office, 'judge')
await office.ask('session.signIn', { person: id, password: first })
let current = first
for (let round = 1; ; round += 1) {
  const next = `lozinka sutkinje broj ${String(round)} od ${String(process.pid)}`
  process.stdout.write(`${next}\n`)
  await office.ask('session.changePassword', { current, next })
  current = next
}
