import { expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { editable, present, readTrainingCase, type Editable } from '../../support/trainingCase.ts'

const PEN = '____'

function paperOf(change: (edit: Editable) => void, request: Partial<DocumentRequest>) {
  const edit = editable(readTrainingCase('case-01'))
  Object.assign(edit.person(edit.claim.claimant), { sealed: false, name: 'Đurđica Šćekić' })
  change(edit)
  return composeDocument('payment-statement', { caseFile: edit.file, date: '2026-06-20', ...request }).blocks
}

function slipOf(
  change: (edit: Editable) => void = () => undefined,
  request: Partial<DocumentRequest> = {},
): Readonly<Record<string, string>> {
  const table = paperOf(change, request).find(({ id }) => id === 'payment-slip')
  const rows = table?.kind === 'table' ? table.rows : []
  return Object.fromEntries(rows.map(({ cells }) => [plain(present(cells[0]).cnr), plain(present(cells[1]).cnr)]))
}

function account(value: string | undefined) {
  return ({ person, claim }: Editable) => {
    Object.assign(person(claim.claimant), { account: value })
  }
}

test('payee, account as a form wants it and as an IBAN, sum, reference and purpose', () => {
  expect(slipOf()).toEqual({
    Primalac: 'Đurđica Šćekić',
    'Račun primaoca': '510000008176777321',
    IBAN: 'ME25 5100 0000 8176 7773 21',
    // 22.000,53 on 15 June, and five days of interest on 8.730,50 at 10,15 %: 12,14.
    Iznos: '22.012,67 €',
    'Poziv na broj': 'K.br.12/26',
    'Svrha uplate': 'dosuđena naknada štete, stanje duga na dan 20.06.2026. godine',
  })
  expect(slipOf(undefined, { order: { number: 'N-7/2026' } })['Poziv na broj']).toBe('N-7/2026')
})

test('a foreign account is told as its IBAN alone', () => {
  const slip = slipOf(account('DE89 3704 0044 0532 0130 00'))
  expect(slip['IBAN']).toBe('DE89 3704 0044 0532 0130 00')
  expect(slip).not.toHaveProperty('Račun primaoca')
})

test.each<[string, (edit: Editable) => void]>([
  ['that nobody has told', account(undefined)],
  ['that is mistyped', account('510-81767773-12')],
  ['of somebody protected', ({ person, claim }) => Object.assign(person(claim.claimant), { sealed: true })],
])('an account %s is left to the pen with its payee', (_why, change) => {
  const slip = slipOf(change)
  expect(slip['Primalac']).toContain(PEN)
  expect(slip['Račun primaoca']).toContain(PEN)
  expect(slip).not.toHaveProperty('IBAN')
  expect(JSON.stringify(paperOf(change, {}))).toContain('na drugi račun se ne plaća')
})

test('nothing is asked for where everything is paid', () => {
  const paid = ({ file }: Editable) =>
    present(file.claims[0]).payments.push({ date: '2026-06-19', amountCents: 5_000_000, source: 'debtor', from: 'd1' })
  expect(slipOf(paid)).toEqual({})
})
