import { signIn, openTestOffice } from './testOffice.ts'

// Makes one copy of the data after the other and prints the name of each that was acknowledged, until it is killed.
const [folder = ''] = process.argv.slice(2)
const office = openTestOffice({ folder, keepFolder: true })
await signIn(office, 'administrator')
process.stdout.write('ready\n')
for (;;) {
  office.clock.now = new Date(office.clock.now.getTime() + 86_400_000)
  await office.ask('backup.make', {})
  const [newest] = (await office.ask('backup.list', {})).backups
  process.stdout.write(`${newest?.name ?? ''}\n`)
}
