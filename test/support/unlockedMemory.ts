// Loaded before everything else in a process of database tests and in its threads. SQLCipher locks and wipes every allocation of
// the engine where it is told to (docs/decisions/0013); nothing that a test finds changes by it, and it is half of the processor's
// time. Here it is not told to. Programs of their own (children, Electron, measurements) lock as always, and so does
// db/damagedFiles, which looks at the setting.
import Database from '@signalapp/sqlcipher'

type Exec = (this: Database, sql: string) => void

const { exec } = Database.prototype as Readonly<{ exec: Exec }>
Database.prototype.exec = function execUnlocked(this: Database, sql: string): void {
  if (sql !== 'PRAGMA cipher_memory_security = ON') exec.call(this, sql)
}
