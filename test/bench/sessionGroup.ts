// What it costs to come in: the key derivation of a slot as new slots get it, and the opening of the file.
import { PEOPLE } from '../support/office/people.ts'
import { setUpOffice, openTestOffice, accountOf, signIn } from '../support/office/testOffice.ts'
import { argon2id } from '../../electron/vault/kdf.ts'
import { KDF_DEFAULT } from '../../electron/vault/kdfCost.ts'
import { median, report, row, measureTime } from './rows.ts'

const ROUNDS = 5
const office = openTestOffice({ kdf: argon2id(KDF_DEFAULT) })
await setUpOffice(office)
await signIn(office, 'judge')
const { id } = await accountOf(office, 'judge')
const times: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  await office.application.lock()
  times.push(await measureTime(() => office.ask('session.signIn', { person: id, password: PEOPLE.judge.own })))
}
await office.close()

report([row('unlock', median(times), 'ms', 1000)])
