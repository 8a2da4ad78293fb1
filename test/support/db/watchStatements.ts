import Database from '@signalapp/sqlcipher'

type Method = (this: object, values?: unknown) => unknown
type Methods = Record<'run' | 'all' | 'get', Method>
type Preparer = { prepare: (this: object, sql: string, options?: object) => object }

/** Told of each statement that is carried out; `carryOut` does it, and what is answered here is answered to the program. */
type Watcher = (sql: string, carryOut: () => unknown, values: unknown) => unknown

/** The program keeps its statements, so that what they say is noted when they are prepared: from the import of this file on. */
const texts = new WeakMap<object, string>()
const databases = Database.prototype as unknown as Preparer
const { prepare } = databases
databases.prepare = function notePrepared(sql, options) {
  const statement = prepare.call(this, sql, options)
  texts.set(statement, sql)
  return statement
}

const probe = new Database(':memory:')
const statements = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Methods
probe.close()

/** Watches every statement that any connection carries out, until the function that is answered is called. */
export function watchStatements(watcher: Watcher): () => void {
  const { run, all, get } = statements
  const watch = (method: Method): Method =>
    function watched(values) {
      return watcher(texts.get(this) ?? '', () => method.call(this, values), values)
    }
  Object.assign(statements, { run: watch(run), all: watch(all), get: watch(get) })
  return () => {
    Object.assign(statements, { run, all, get })
  }
}

/** The statements that a piece of work carries out, in order. */
export async function statementsOf(work: () => unknown): Promise<readonly string[]> {
  const carriedOut: string[] = []
  const stop = watchStatements((sql, carryOut) => {
    carriedOut.push(sql.trim())
    return carryOut()
  })
  try {
    await work()
  } finally {
    stop()
  }
  return carriedOut
}
