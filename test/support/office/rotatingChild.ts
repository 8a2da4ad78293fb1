import { PEOPLE } from './people.ts'
import { endChange, REASON, wrapAll } from './rotation.ts'
import { openTestOffice, signIn } from './testOffice.ts'

// Changes the keys of the cases again and again and prints how far each change has come, until it is killed.
const [folder = ''] = process.argv.slice(2)
const office = openTestOffice({ folder, keepFolder: true })
await signIn(office, 'judge')
process.stdout.write('ready\n')
for (;;) {
  await office.ask('keys.change', { password: PEOPLE.judge.own, reason: REASON })
  process.stdout.write('begun\n')
  await wrapAll(office)
  process.stdout.write('wrapped\n')
  await endChange(office)
  process.stdout.write('ended\n')
  await signIn(office, 'judge')
}
