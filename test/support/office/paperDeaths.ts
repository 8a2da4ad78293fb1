import Database from '@signalapp/sqlcipher'

/** A moment in the making of a paper: before or after a statement. */
export type PaperDeath = Readonly<{ name: string; sql: RegExp; moment: 'before' | 'after' }>

const WRITTEN = 'between two languages'

/** Where a program can die that makes a paper, in the order of its making. */
export const PAPER_DEATHS: readonly PaperDeath[] = [
  { name: 'before anything is drawn', sql: /FROM claim_head/, moment: 'before' },
  { name: 'drawn, before the transaction', sql: /^BEGIN IMMEDIATE/, moment: 'before' },
  { name: 'before the number', sql: /^SELECT series, 1 \+/, moment: 'before' },
  { name: 'after the number', sql: /^SELECT series, 1 \+/, moment: 'after' },
  { name: 'the paper without its files', sql: /^INSERT INTO paper \(/, moment: 'after' },
  { name: WRITTEN, sql: /^INSERT INTO paper_file/, moment: 'after' },
  { name: 'before its entry in the journal', sql: /^INSERT INTO journal_entry/, moment: 'before' },
  { name: 'before the commit', sql: /^COMMIT/, moment: 'before' },
  { name: 'after the commit', sql: /^COMMIT/, moment: 'after' },
]

type Prepare = (sql: string, options?: object) => object

/** Calls `reach` at each of these moments, in whatever file; answers how to stop it. */
export function watchDeaths(reach: (death: PaperDeath) => void): () => void {
  let isWritten = false
  // A commit is that of the transaction that wrote a paper, not of something beside it.
  const reachInPaper = (death: PaperDeath): void => {
    isWritten ||= death.name === WRITTEN
    const isCommit = death.sql.source === '^COMMIT'
    if (!isCommit || isWritten) reach(death)
    if (isCommit && death.moment === 'after') isWritten = false
  }
  const prototype = Database.prototype as { prepare: Prepare }
  const { prepare } = prototype
  prototype.prepare = function watched(this: unknown, sql, options) {
    const statement = prepare.call(this, sql, options)
    const here = PAPER_DEATHS.filter((death) => death.sql.test(sql))
    return here.length === 0 ? statement : watchStatement(statement, here, reachInPaper)
  }
  return () => {
    prototype.prepare = prepare
  }
}

function watchStatement(statement: object, deaths: readonly PaperDeath[], reach: (death: PaperDeath) => void): object {
  return new Proxy(statement, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...values: readonly unknown[]): unknown => {
        for (const death of deaths) if (death.moment === 'before') reach(death)
        const answer: unknown = Reflect.apply(member, target, values)
        for (const death of deaths) if (death.moment === 'after') reach(death)
        return answer
      }
    },
  })
}
