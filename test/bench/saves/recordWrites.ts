import type { Connection } from '../../../electron/db/connection.ts'
import { watchStatements } from '../../support/db/watchStatements.ts'

type Values = Readonly<Record<string, unknown>>
/** A statement that changed rows, with the values it was given. */
export type RecordedWrite = Readonly<{ sql: string; values: Values }>

type Statement = { run: (values?: Values) => { changes: number } }
const isWrite = /^\s*(?:INSERT|UPDATE|DELETE)/

/** Runs a piece of work and answers every statement of it that changed rows, whatever connection it ran on. */
export async function recordWrites(work: () => Promise<unknown>): Promise<readonly RecordedWrite[]> {
  const writes: RecordedWrite[] = []
  const stop = watchStatements((sql, carryOut, values = {}) => {
    const answer = carryOut()
    if (isWrite.test(sql) && (answer as { changes?: number }).changes !== 0)
      writes.push({ sql, values: values as Values })
    return answer
  })
  try {
    await work()
  } finally {
    stop()
  }
  return writes
}

/** What stands in a text, and as an amount, for what differs from round to round, so that the row is written each time. */
export const ROUND = '@round@'
export const ROUND_CENTS = 7_770_001

/** A database where recorded rows are written again, and what goes on by one there from save to save. */
export type BareDatabase = Readonly<{ db: Connection; next: { number: number; expected: number } }>

export function openBareDatabase(db: Connection, caseId: string): BareDatabase {
  const one = (sql: string, values: Record<string, string>): number =>
    Number(db.prepare(sql, { pluck: true }).get(values))
  return {
    db,
    next: {
      number: 1 + Number(db.prepare('SELECT max(number) FROM journal_entry', { pluck: true }).get()),
      expected: one('SELECT revision FROM case_file WHERE id = $caseId', { caseId }),
    },
  }
}

/** `ready` makes the values of the next transaction, `write` writes them: what is timed is the transaction alone. */
export type Replay = Readonly<{ ready(): void; write(): void }>

/** The same rows and nothing else: the recorded statements, prepared once, with ready values in one transaction. */
export function replay({ db, next }: BareDatabase, writes: readonly RecordedWrite[]): Replay {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const prepared = writes.map(({ sql, values }) => ({ statement: db.prepare(sql) as unknown as Statement, values }))
  let ready: readonly Readonly<{ statement: Statement; values: Values }>[] = []
  return {
    ready() {
      ready = prepared.map(({ statement, values }) => ({ statement, values: valuesOf(values, next) }))
    },
    write() {
      begin.run()
      for (const { statement, values } of ready) {
        const { changes } = statement.run(values)
        if (changes === 0) throw new Error('a recorded row was not written again')
      }
      commit.run()
      next.number += 1
      next.expected += 1
    },
  }
}

function valuesOf(values: Values, counted: BareDatabase['next']): Values {
  const round = String(counted.number)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if ((name === 'number' || name === 'expected') && typeof value === 'number') return [name, counted[name]]
      if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return [name, round.padStart(64, '0')]
      if (typeof value === 'string') {
        const cents = String(ROUND_CENTS + counted.number)
        return [name, value.replaceAll(ROUND, round).replaceAll(String(ROUND_CENTS), cents)]
      }
      if (name === 'hash' && value instanceof Uint8Array)
        return [name, new Uint8Array(Buffer.from(round.padStart(value.length, '0')))]
      return [name, value]
    }),
  )
}
