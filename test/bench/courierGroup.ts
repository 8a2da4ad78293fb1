// A thousand packets of 20 kB (a case without scans) from one outbox through PostgreSQL, and through a store that speaks S3, into another
// office's inbox, by two couriers as they are run.
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import {
  configOf,
  configThrough,
  courierOffice,
  startCourier,
  until,
  type CourierOffice,
} from '../support/courier/courierOffice.ts'
import { whyNoObjectStore } from '../support/courier/objectStore.ts'
import { openPostgres } from '../support/courier/postgresServer.ts'
import { openS3Mailbox } from '../support/courier/s3Mailbox.ts'
import { measureTime, report, row, type Row, type Skipped } from './rows.ts'

const COUNT = 1_000
const [A, B] = ['a', 'b'].map((digit) => digit.repeat(32)) as [string, string]

async function seconds(configFor: (office: CourierOffice) => string): Promise<number> {
  const [sender, receiver] = [courierOffice(A), courierOffice(B)]
  for (let number = 1; number <= COUNT; number += 1) sender.send(B, number, randomBytes(20_000))
  const time = await measureTime(async () => {
    const couriers = [sender, receiver].map((office) => startCourier(configFor(office)))
    await until(() => readdirSync(sender.outbox).length === 0)
    await Promise.all(couriers.map((courier) => courier.kill('SIGTERM')))
  })
  const arrived = receiver.received().length
  if (arrived !== COUNT) throw new Error(`${String(arrived)} of ${String(COUNT)} packets came.`)
  return time / 1000
}

async function throughPostgres(): Promise<Row> {
  const server = await openPostgres([A, B])
  try {
    return row('courier.packets1000', await seconds((office) => configOf(office, server)), 's', 30)
  } finally {
    await server.stop()
  }
}

async function throughStore(): Promise<Row | Skipped> {
  const reason = whyNoObjectStore()
  if (reason !== undefined) return { name: 'courier.s3Packets1000', skipped: reason }
  const mailbox = await openS3Mailbox([A, B])
  try {
    const time = await seconds((office) => configThrough(office, mailbox.configOf(office.installation)))
    return row('courier.s3Packets1000', time, 's')
  } finally {
    await mailbox.stop()
  }
}

report([await throughPostgres(), await throughStore()])
