// Opens the packet that lies in the inbox, says `ready` before and `taken` once it is acknowledged, and waits; its parent kills it some
// time after its first line.
import { openTestOffice, signIn } from '../office/testOffice.ts'

const [folder, id] = process.argv.slice(2)
if (folder === undefined || id === undefined) throw new Error('a folder and a packet are wanted')
const office = openTestOffice({ folder, keepFolder: true })
await signIn(office, 'clerk')
process.stdout.write('ready\n')
await office.ask('packet.open', { id })
await office.ask('packet.take', { id })
process.stdout.write('taken\n')
setInterval(() => undefined, 1_000)
