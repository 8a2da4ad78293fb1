import { watchStatements } from '../db/watchStatements.ts'

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
  return watchStatements((sql, carryOut) => {
    const here = PAPER_DEATHS.filter((death) => death.sql.test(sql))
    for (const death of here) if (death.moment === 'before') reachInPaper(death)
    const answer = carryOut()
    for (const death of here) if (death.moment === 'after') reachInPaper(death)
    return answer
  })
}
