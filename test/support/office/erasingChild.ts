// Carries out an erasure that is proposed, says `ready` before where it speaks early, prints the number of the certificate once it
// is acknowledged and waits; its parent kills it some time after its first line.
import { caseId } from '../../../shared/contract/ids.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { AFTER_THE_PERIOD } from './erasableFile.ts'
import { openTestOffice } from './testOffice.ts'

const [folder, id, proposal = '', head, password = '', speaks] = process.argv.slice(2)
if (folder === undefined) throw new Error('a folder is wanted')
const office = openTestOffice({ folder, keepFolder: true })
office.clock.today = AFTER_THE_PERIOD
await office.ask('session.signIn', { person: personId.parse(head), password })
if (speaks === 'early') process.stdout.write('ready\n')
const { number } = await office.ask('caseFile.erase', { caseId: caseId.parse(id), proposal, password })
process.stdout.write(`${number}\n`)
setInterval(() => undefined, 1_000)
