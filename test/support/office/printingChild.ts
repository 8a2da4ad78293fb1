// Signs the clerk in, says `ready`, and prints the batch that waits on the real spooler; its parent kills it some time after.
import { createCupsSpooler } from '../../../electron/printing/cupsSpooler.ts'
import { openTestOffice, signIn } from './testOffice.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('a folder is wanted')
const office = openTestOffice({ folder, keepFolder: true, spooler: createCupsSpooler() })
await signIn(office, 'clerk')
process.stdout.write('ready\n')
await office.ask('print.run', {})
process.stdout.write('done\n')
setInterval(() => undefined, 1_000)
