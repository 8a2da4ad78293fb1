import { z } from 'zod'
import type { Account } from '../../../shared/domain/staff/account.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const codeRow = z.object({ code: z.string() })
const mustRow = z.object({ must: z.int() })
const nameRow = z.object({ id: z.string(), display_name: z.string() })

const accountRow = z.object({ id: z.string(), must: z.int(), at: z.string().nullable() })
export type AccountRow = z.infer<typeof accountRow>

/** People who work with the program; their roles and offices stand in the vault alone. */
export function createAccountTable(db: WriteHandle) {
  return {
    addOffice(code: string): void {
      write(db, 'INSERT INTO office (code) VALUES ($code)', { code })
    },
    /** The offices that work on this machine. */
    offices(): readonly string[] {
      return readAll(db, codeRow, 'SELECT code FROM office ORDER BY code').map(({ code }) => code)
    },
    add(person: Pick<Account, 'id' | 'displayName'>, mustChangePassword: boolean): void {
      const sql = 'INSERT INTO account (id, display_name, must_change_password) VALUES ($id, $name, $must)'
      write(db, sql, { id: person.id, name: person.displayName, must: mustChangePassword ? 1 : 0 })
    },
    /** Undefined where the file knows no such person. */
    mustChangePassword(id: string): boolean | undefined {
      const found = readOne(db, mustRow, 'SELECT must_change_password AS must FROM account WHERE id = $id', { id })
      return found === undefined ? undefined : found.must === 1
    },
    /** Display names by identifier. */
    names(): ReadonlyMap<string, string> {
      return new Map(
        readAll(db, nameRow, 'SELECT id, display_name FROM account').map((row) => [row.id, row.display_name]),
      )
    },
    /** What the office knows of each: whether the password is the first one, and the last sign-in. */
    all(): readonly AccountRow[] {
      return readAll(db, accountRow, 'SELECT id, must_change_password AS must, signed_in_at AS at FROM account')
    },
    noteSignIn(id: string, at: string): void {
      write(db, 'UPDATE account SET signed_in_at = $at WHERE id = $id', { id, at })
    },
    setMustChangePassword(id: string, must: boolean): void {
      write(db, 'UPDATE account SET must_change_password = $must WHERE id = $id', { id, must: must ? 1 : 0 })
    },
  }
}
