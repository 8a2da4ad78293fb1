import { checkLedgerOf } from '../domain/ledger/claimLedger.ts'
import type { NaknadaCase } from './naknadaCase.ts'
import { createProblem, type ExchangeProblem } from './problem.ts'
import { findDangling, idsOf } from './references.ts'
import { toCaseFile } from './toCaseFile.ts'

/** Entries of ledgers on no claim or of nobody, with an id that another has, or that undo nothing. */
export function* findLedgerProblems(form: NaknadaCase): Iterable<ExchangeProblem> {
  const people = new Set(idsOf(form.people))
  const claims = new Set(idsOf(form.claims))
  for (const [index, { claim, entry }] of (form.ledger ?? []).entries()) {
    yield* findDangling(claim, claims, `ledger.${index}.claim`)
    if (entry.kind === 'instalments') yield* findDangling(entry.debtor, people, `ledger.${index}.entry.debtor`)
  }
  for (const claimFile of toCaseFile(form).claims) {
    const sound = checkLedgerOf(claimFile)
    if (!sound.ok) yield createProblem('ledger', sound.error.code, sound.error.params)
  }
}
