// Signs in as the clerk in a process of its own and prints what came of it.
import { accountOf, openTestOffice } from './testOffice.ts'

const [folder, password] = process.argv.slice(2)
if (folder === undefined || password === undefined) throw new Error('folder and password wanted')
const office = openTestOffice({ folder, keepFolder: true })
const { id } = await accountOf(office, 'clerk')
const { stage, refusal } = await office.ask('session.signIn', { person: id, password })
process.stdout.write(`${stage} ${refusal?.code ?? ''}\n`)
await office.close()
process.exit(0)
