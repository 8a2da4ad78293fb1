// A thousand packets of 20 kB (a case without scans) from one outbox through PostgreSQL into another office's inbox, by two couriers as they are run.
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { configOf, courierOffice, startCourier, until } from '../support/courier/courierOffice.ts'
import { openPostgres } from '../support/courier/postgresServer.ts'
import { measureTime, report, row } from './rows.ts'

const COUNT = 1_000
const [A, B] = ['a', 'b'].map((digit) => digit.repeat(32)) as [string, string]

const server = await openPostgres([A, B])
const [sender, receiver] = [courierOffice(A), courierOffice(B)]
for (let number = 1; number <= COUNT; number += 1) sender.send(B, number, randomBytes(20_000))
const time = await measureTime(async () => {
  const couriers = [sender, receiver].map((office) => startCourier(configOf(office, server)))
  await until(() => readdirSync(sender.outbox).length === 0)
  await Promise.all(couriers.map((courier) => courier.kill('SIGTERM')))
})
const arrived = receiver.received().length
await server.stop()
if (arrived !== COUNT) throw new Error(`${String(arrived)} of ${String(COUNT)} packets came.`)

report([row('courier.packets1000', time / 1000, 's', 30)])
