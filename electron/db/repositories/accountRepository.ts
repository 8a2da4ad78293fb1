import { z } from 'zod'
import { account, type Account } from '../../../shared/domain/staff/account.ts'
import { sortKey } from '../../../shared/text/alphabet.ts'
import type { Connection } from '../connection.ts'
import { readAll, readOne, write } from './rows.ts'

export type StoredAccount = Readonly<{ account: Account; mustChangePassword: boolean }>

const row = z.object({
  id: z.string(),
  display_name: z.string(),
  sex: z.string(),
  roles: z.string(),
  office: z.string(),
  must_change_password: z.int(),
})

/** People who work with the program, and the offices they belong to. */
export function accountRepository(db: Connection) {
  return {
    addOffice(code: string): void {
      write(db, 'INSERT INTO office (code) VALUES ($code)', { code })
    },
    offices(): readonly string[] {
      return readAll(db, z.object({ code: z.string() }), 'SELECT code FROM office ORDER BY code').map((one) => one.code)
    },
    add(person: Account, mustChangePassword: boolean): void {
      write(
        db,
        `INSERT INTO account (id, display_name, display_name_sort, sex, roles, office, must_change_password)
         VALUES ($id, $name, $sort, $sex, $roles, $office, $must)`,
        {
          id: person.id,
          name: person.displayName,
          sort: sortKey(person.displayName),
          sex: person.sex,
          roles: JSON.stringify(person.roles),
          office: person.office,
          must: mustChangePassword ? 1 : 0,
        },
      )
    },
    find(id: string): StoredAccount | undefined {
      const found = readOne(db, row, 'SELECT * FROM account WHERE id = $id', { id })
      return found === undefined ? undefined : stored(found)
    },
    all(): readonly StoredAccount[] {
      return readAll(db, row, 'SELECT * FROM account ORDER BY display_name_sort, id').map(stored)
    },
    setMustChangePassword(id: string, must: boolean): void {
      write(db, 'UPDATE account SET must_change_password = $must WHERE id = $id', { id, must: must ? 1 : 0 })
    },
  }
}

function stored(found: z.infer<typeof row>): StoredAccount {
  const person = account.parse({
    id: found.id,
    displayName: found.display_name,
    sex: found.sex,
    roles: JSON.parse(found.roles) as unknown,
    office: found.office,
  })
  return { account: person, mustChangePassword: found.must_change_password === 1 }
}
