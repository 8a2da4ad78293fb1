import { expect, test } from 'vitest'
import { composeOrder } from '../../../shared/document/composeOrder.ts'
import { bindSpaces } from '../../../shared/document/typography/bindSpaces.ts'
import { previewRow } from '../../../shared/contract/order.ts'
import { trainingCase } from '../../support/trainingCase.ts'

function order(change: (file: ReturnType<typeof trainingCase>) => ReturnType<typeof trainingCase> = (file) => file) {
  return composeOrder({ caseFile: change(trainingCase('case-01')) })
}

test('the preview has the form of the contract', () => {
  const rows = order()
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) expect(previewRow.safeParse(row).success).toBe(true)
  expect(JSON.stringify(rows)).not.toMatch(/Đurđic|Šćekić|0704998265000|Njegoševa/)
})

test('two debtors owe in the plural, jointly', () => {
  const text = order()
    .map((row) => row.text.cnr)
    .join('\n')
  expect(text).toContain(
    'obavezuju se okrivljeni Ratko Ždralović i Njegoš Džaković da oštećenoj pod pseudonimom „Oštećena A”',
  )
  expect(text).toContain('solidarno isplate')
  expect(text).toContain('protiv okrivljenih Ratka Ždralovića i Njegoša Džakovića')
})

test('one debtor and a man who is not sealed', () => {
  const rows = order((file) => ({
    ...file,
    people: file.people.map((person) =>
      person.id === 'v1' ? { ...person, name: 'Marko Ljumović', sex: 'm' as const, sealed: false } : person,
    ),
    claims: file.claims.map((claim) => ({ ...claim, respondents: ['d1'] })),
  }))
  const text = rows.map((row) => row.text.cnr).join('\n')
  expect(text).toContain('obavezuje se okrivljeni Ratko Ždralović da oštećenom Marku Ljumoviću, kojeg zastupa')
  expect(text).not.toContain('solidarno isplat')
  expect(text).toContain('Oštećeni je postavio')
})

test('an undecided head stops the order', () => {
  expect(() =>
    order((file) => ({
      ...file,
      decision: file.decision && { ...file.decision, heads: file.decision.heads.slice(1) },
    })),
  ).toThrow('document.amountsDoNotAddUp')
})

test('spaces that must hold do', () => {
  const text = 'čl. 444 st. 1, 21.153,23 eura, 15. juna i EUR 5.00 for 15 days'
  expect(bindSpaces(text).replaceAll('\u00a0', '~')).toBe(
    'čl.~444~st.~1, 21.153,23~eura, 15.~juna i EUR~5.00 for 15~days',
  )
  expect(bindSpaces(bindSpaces(text))).toBe(bindSpaces(text))
})
