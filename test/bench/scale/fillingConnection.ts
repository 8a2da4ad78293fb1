import Database from '@signalapp/sqlcipher'
import { closeDatabase, type Connection } from '../../../electron/db/connection.ts'

/**
 * The same file under settings that make it faster: memory is neither locked nor wiped, and nothing can be undone, since a
 * file that is not finished is thrown away.
 */
export function openForFilling(path: string, key: Buffer): Connection {
  const db = new Database(path, { cacheStatements: true })
  db.exec(`PRAGMA key = "x'${key.toString('hex')}'"`)
  const same = ['secure_delete = ON', 'temp_store = MEMORY', 'recursive_triggers = ON', 'trusted_schema = OFF']
  const faster = ['journal_mode = OFF', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -256000']
  for (const setting of [...same, ...faster]) db.exec(`PRAGMA ${setting}`)
  keepStatements(db)
  return db
}

/** Leaves the file as the program would: every link holds, and the index is joined. */
export function finishFilling(db: Connection): void {
  if (db.prepare('PRAGMA foreign_key_check').all().length > 0)
    throw new Error('an invented row without the one it names')
  joinSegments(db)
  db.exec('PRAGMA journal_mode = WAL')
  closeDatabase(db)
}

/** As the program does between calls, in larger pieces, since nobody waits. */
function joinSegments(db: Connection): void {
  const changes = (): number => Number(db.prepare('SELECT total_changes()', { pluck: true }).get())
  for (let before = -2; changes() - before >= 2;) {
    before = changes()
    db.exec("INSERT INTO search_word (search_word, rank) VALUES ('merge', 100000)")
  }
}

/** The engine's own store composes a key from the whole text of a statement for each call. */
function keepStatements(db: Connection): void {
  const prepare = db.prepare.bind(db) as (sql: string, options?: object) => object
  const kept = new Map<string, object>()
  const prepareOnce = (sql: string, options?: object): object => {
    if (options !== undefined) return prepare(sql, options)
    const known = kept.get(sql) ?? prepare(sql)
    kept.set(sql, known)
    return known
  }
  Object.assign(db, { prepare: prepareOnce })
}
