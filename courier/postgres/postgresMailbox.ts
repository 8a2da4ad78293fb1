import { z } from 'zod'
import { packetEnvelope, type PacketEnvelope } from '../../shared/packet/envelope.ts'
import type { PostgresConfig } from '../config.ts'
import type { CarriedFile, Mailbox } from '../mailbox.ts'
import { connectPostgres, endConnection, faultOf } from './connection.ts'

/** As many as one look brings, and of one sender: none keeps the others' out. The next look brings the next. */
const AT_ONCE = 1000
const OF_ONE_SENDER = 50

const { packet, sha256 } = packetEnvelope.shape
const ownRow = z.object({ packet, sha256, state: z.enum(['arriving', 'ready', 'taken', 'refused']) })
const ONE_FILE = 'sender = $1 AND packet = $2 AND sha256 = $3'

/** The first of each sender before the second of any. */
const TO_FETCH = `
  SELECT 'naknada-envelope' AS format, 1 AS version, packet, sequence::float8, sender, receiver, bytes::float8, sha256, expires::text
  FROM (SELECT *, row_number() OVER (PARTITION BY sender ORDER BY sequence) AS place
        FROM mailbox.packet WHERE receiver = $1 AND state = 'ready') AS ready
  WHERE place <= ${String(OF_ONE_SENDER)} ORDER BY place, sender LIMIT ${String(AT_ONCE)}`

type Ask = (text: string, values?: readonly unknown[]) => Promise<{ rows: readonly unknown[] }>

/** The mailbox in a database of PostgreSQL (mailbox.sql). Which rows are whose is decided there, by the name that signs in. */
export async function openPostgresMailbox(self: string, config: PostgresConfig): Promise<Mailbox> {
  const client = await connectPostgres(self, config)
  const ask: Ask = async (text, values = []) => {
    try {
      return await client.query<Record<string, unknown>>({ name: nameOfStatement(text), text, values: [...values] })
    } catch (error) {
      throw faultOf(error)
    }
  }
  return {
    ...claimOf(ask),
    ...sendingSide(ask, self),
    ...receivingSide(ask, self),
    close: async () => endConnection(client),
  }
}

// Each statement is planned once for a connection.
const statements = new Map<string, string>()
function nameOfStatement(text: string): string {
  const name = statements.get(text) ?? `courier${String(statements.size)}`
  statements.set(text, name)
  return name
}

function claimOf(ask: Ask): Pick<Mailbox, 'claim'> {
  let isClaimed = false
  return {
    async claim() {
      if (!isClaimed)
        isClaimed = z.object({ claim: z.boolean() }).parse((await ask('SELECT mailbox.claim()')).rows[0]).claim
      return isClaimed
    },
  }
}

type SendingSide = Pick<Mailbox, 'own' | 'begin' | 'put' | 'finish' | 'withdraw'>

function sendingSide(ask: Ask, self: string): SendingSide {
  const nameOf = (file: CarriedFile) => [self, file.packet, file.sha256]
  return {
    async own() {
      const { rows } = await ask('SELECT packet, sha256, state FROM mailbox.packet WHERE sender = $1', [self])
      return z.array(ownRow).parse(rows)
    },
    async begin(envelope) {
      const { receiver, sequence, bytes, expires } = envelope
      await ask(
        `INSERT INTO mailbox.packet (sender, packet, sha256, receiver, sequence, bytes, expires)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [...nameOf(envelope), receiver, sequence, bytes, expires],
      )
      const { rows } = await ask(`SELECT count(*)::int FROM mailbox.piece WHERE ${ONE_FILE}`, nameOf(envelope))
      return z.object({ count: z.int().min(0) }).parse(rows[0]).count
    },
    async put(envelope, piece, bytes) {
      const values = [...nameOf(envelope), piece, bytes]
      await ask('INSERT INTO mailbox.piece VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', values)
    },
    async finish(envelope) {
      await ask(`UPDATE mailbox.packet SET state = 'ready' WHERE ${ONE_FILE} AND state = 'arriving'`, nameOf(envelope))
    },
    async withdraw(file) {
      await ask(`DELETE FROM mailbox.packet WHERE ${ONE_FILE}`, nameOf(file))
    },
  }
}

type ReceivingSide = Pick<Mailbox, 'addressed' | 'fetch' | 'settle'>

function receivingSide(ask: Ask, self: string): ReceivingSide {
  const nameOf = (envelope: PacketEnvelope) => [envelope.sender, envelope.packet, envelope.sha256]
  return {
    async addressed() {
      const { rows } = await ask(TO_FETCH, [self])
      return rows.slice(0, AT_ONCE)
    },
    async fetch(envelope, piece) {
      const values = [...nameOf(envelope), piece]
      const { rows } = await ask(`SELECT body FROM mailbox.piece WHERE ${ONE_FILE} AND piece = $4`, values)
      return z.object({ body: z.instanceof(Buffer) }).safeParse(rows[0]).data?.body
    },
    async settle(envelope, state) {
      const values = [...nameOf(envelope), state]
      await ask(`UPDATE mailbox.packet SET state = $4 WHERE ${ONE_FILE} AND state = 'ready'`, values)
    },
  }
}
