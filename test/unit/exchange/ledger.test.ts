import { expect, test } from 'vitest'
import type { LedgerAct } from '../../../shared/domain/caseFile/ledgerAct.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { readExchange } from '../../../shared/exchange/readExchange.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'

// What stands in the ledger of an award besides payments, in the exchange form.

const REVERSAL: LedgerAct = {
  kind: 'reversal',
  id: 'u2',
  date: '2026-09-02',
  entry: 'u1',
  reason: 'Banka je vratila uplatu.',
}
const WRITE_OFF: LedgerAct = {
  kind: 'writeOff',
  id: 'u3',
  date: '2026-09-03',
  amountCents: 100,
  reason: 'Neznatan iznos.',
}
const AGREED: LedgerAct = {
  kind: 'instalments',
  id: 'u4',
  date: '2026-09-04',
  debtor: 'd1',
  amountCents: 50_000,
  count: 3,
  firstDue: '2026-10-01',
}

function formWith(entries: readonly LedgerAct[], claim = 'c1'): NaknadaCase {
  return {
    ...readTrainingForm('case-01'),
    payments: [{ id: 'u1', date: '2026-09-01', amountCents: 100_000, source: 'debtor', from: 'd1' }],
    ledger: entries.map((entry) => ({ claim, entry })),
  }
}
const problemsOf = (form: NaknadaCase) => {
  const reading = readExchange(form)
  return reading.ok ? [] : reading.problems.map(({ field, code, params }) => [field, code, params])
}

test('counter-entries, sums written off and instalments come back as they left', () => {
  const form = formWith([REVERSAL, WRITE_OFF, AGREED])
  expect(problemsOf(form)).toEqual([])
  const file = toCaseFile(form)
  expect(file.claims[0]?.ledgerActs).toEqual([REVERSAL, WRITE_OFF, AGREED])
  expect(toCaseFile(fromCaseFile(file))).toEqual(file)
})

test.each([
  ['of no claim', formWith([WRITE_OFF], 'c9'), 'ledger.0.claim', 'caseFile.danglingReference'],
  ['of nobody', formWith([{ ...AGREED, debtor: 'd9' }]), 'ledger.0.entry.debtor', 'caseFile.danglingReference'],
  ['that undoes nothing', formWith([{ ...REVERSAL, entry: 'u9' }]), 'ledger', 'ledger.reversesNothing'],
  ['that undoes what is undone', formWith([REVERSAL, { ...REVERSAL, id: 'u5' }]), 'ledger', 'ledger.reversedTwice'],
  [
    'that undoes a counter-entry',
    formWith([REVERSAL, { ...REVERSAL, id: 'u5', entry: 'u2' }]),
    'ledger',
    'ledger.reversesNothing',
  ],
  ['before the one it undoes', formWith([{ ...REVERSAL, date: '2026-08-31' }]), 'ledger', 'ledger.reversedBefore'],
  ['with the id of a payment', formWith([{ ...WRITE_OFF, id: 'u1' }]), 'ledger', 'ledger.idTwice'],
])('an entry %s is named', (_what, form, field, code) => {
  expect(problemsOf(form).map(([at, which]) => [at, which])).toEqual([[field, code]])
})
