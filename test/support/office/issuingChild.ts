// Issues the one order that is decided, says `ready` before where it speaks early, prints its id once it is acknowledged and waits; its
// parent kills it some time after its first line.
import { caseId, revision } from '../../../shared/contract/ids.ts'
import { PEOPLE } from './people.ts'
import { openTestOffice, signIn } from './testOffice.ts'

const [folder, id, saves, speaks] = process.argv.slice(2)
if (folder === undefined) throw new Error('a folder is wanted')
const office = openTestOffice({ folder, keepFolder: true })
await signIn(office, 'judge')
const target = { caseId: caseId.parse(id), revision: revision.parse(Number(saves)) }
if (speaks === 'early') process.stdout.write('ready\n')
const { orderId } = await office.ask('order.issue', { ...target, claim: 'c1', password: PEOPLE.judge.own })
process.stdout.write(`${orderId}\n`)
setInterval(() => undefined, 1_000)
