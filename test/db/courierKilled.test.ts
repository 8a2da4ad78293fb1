import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  configOf,
  courierOffice,
  startCourier,
  until,
  type CourierOffice,
  type CourierProcess,
} from '../support/courier/courierOffice.ts'
import { openPostgres, type PostgresServer } from '../support/courier/postgresServer.ts'
import { rounds } from '../support/rounds.ts'

const ROUNDS = rounds(4, 200)
const EACH = 4
const [A, B] = ['a', 'b'].map((digit) => digit.repeat(32)) as [string, string]

let server: PostgresServer
let running: CourierProcess[] = []
beforeAll(async () => {
  server = await openPostgres([A, B])
})
afterEach(() => Promise.all(running.map((courier) => courier.kill())))
afterAll(() => server.stop())

const SIGNED_IN = "SELECT FROM pg_stat_activity WHERE usename LIKE 'naknada%'"

/**
 * Both couriers at work; a little after one is in the mailbox, every other time after something has come through, both die,
 * and now and then the server first.
 */
async function oneRound(round: number, configs: readonly [string, string], inbox: string): Promise<void> {
  running = configs.map((config) => startCourier(config))
  await until(async () => (await server.ask(SIGNED_IN)).length > 0)
  if (round % 2 === 0) await until(() => readdirSync(inbox).some((name) => name.endsWith('.envelope')))
  await setTimeout((round * 97) % 400)
  if (round % 5 === 3) {
    await server.kill()
    await server.start()
  }
  await Promise.all(running.map((courier) => courier.kill()))
}

test(
  `no packet is lost and none comes twice in ${String(ROUNDS)} rounds of sudden death of couriers and server`,
  { timeout: ROUNDS * 10_000 },
  async () => {
    const [prosecution, court] = [courierOffice(A), courierOffice(B)]
    const configs = [configOf(prosecution, server), configOf(court, server)] as const
    const sent: string[] = []
    const taken: string[] = []
    const takeIn = (office: CourierOffice) => taken.push(...office.takeIn().map(({ sha256 }) => sha256))
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let one = 1; one <= EACH; one += 1) {
        const bytes = randomBytes(one === EACH ? 2_500_000 : 4_000)
        sent.push(prosecution.send(B, round * EACH + one, bytes).sha256)
      }
      await oneRound(round, configs, court.inbox)
      takeIn(court)
    }
    // Else nobody died at work.
    expect(taken.length).toBeGreaterThanOrEqual(ROUNDS / 2)
    running = configs.map((config) => startCourier(config))
    await until(() => readdirSync(prosecution.outbox).length === 0)
    takeIn(court)
    expect({ sent: sent.length, taken }).toEqual({ sent: ROUNDS * EACH, taken: sent })
    const ledger = readFileSync(join(court.state, 'received'), 'utf8')
    expect(new Set(ledger.split('\n').filter((line) => line.length === 97)).size).toBe(sent.length)
    expect(readdirSync(court.inbox)).toEqual([])
  },
)
