import { expect, test } from 'vitest'
import { composeDocument } from '../../../electron/documents/allDocuments.ts'
import { composeOrderWords } from '../../../electron/usecases/order/orderWords.ts'
import { plain } from '../../../shared/document/content/content.ts'
import { bindSpaces } from '../../../shared/document/typography/bindSpaces.ts'
import { previewRow } from '../../../shared/contract/order.ts'
import { readTrainingCase, withClaims, withDecisions } from '../../support/trainingCase.ts'

function order(
  change: (file: ReturnType<typeof readTrainingCase>) => ReturnType<typeof readTrainingCase> = (file) => file,
) {
  const composed = composeOrderWords(change(readTrainingCase('case-01')), 'c1')
  if (!composed.ok) throw new Error(composed.error.code)
  return composed.value.rows
}

test('the preview has the form of the contract', () => {
  const rows = order()
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) expect(previewRow.safeParse(row).success).toBe(true)
  expect(JSON.stringify(rows)).not.toMatch(/Đurđic|Šćekić|0704998265000|Njegoševa/)
})

test('a centred line is set as its runs are, as on paper', () => {
  const rows = order()
  const kindOf = (text: RegExp) => rows.find((row) => text.test(row.text.cnr))?.kind
  expect(kindOf(/^\(dio izreke o imovinskopravnom zahtjevu/)).toBe('subtitle')
  expect(kindOf(/^VIŠI SUD U PODGORICI$/)).toBe('heading')
  expect(kindOf(/^Dana /)).toBe('centred')
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
  const rows = order((file) => {
    const people = file.people.map((person) =>
      person.id === 'v1' ? { ...person, name: 'Marko Ljumović', sex: 'm' as const, sealed: false } : person,
    )
    return withClaims({ ...file, people }, (claim) => ({ ...claim, respondents: ['d1'] }))
  })
  const text = rows.map((row) => row.text.cnr).join('\n')
  expect(text).toContain('obavezuje se okrivljeni Ratko Ždralović da oštećenom Marku Ljumoviću, kojeg zastupa')
  expect(text).not.toContain('solidarno isplat')
  expect(text).toContain('Oštećeni je podnio')
})

test('an undecided head stops the order', () => {
  expect(() =>
    order((file) => withDecisions(file, (decision) => ({ ...decision, heads: decision.heads.slice(1) }))),
  ).toThrow('document.refused')
})

test('spaces that must hold do', () => {
  const text = 'čl. 444 st. 1, 21.153,23 eura, 15. juna i EUR 5.00 for 15 days'
  expect(bindSpaces(text).replaceAll('\u00a0', '~')).toBe(
    'čl.~444~st.~1, 21.153,23~eura, 15.~juna i EUR~5.00 for 15~days',
  )
  expect(bindSpaces(bindSpaces(text))).toBe(bindSpaces(text))
})

test('a withdrawn claim is not decided, whatever the file still holds', () => {
  const text = order((file) => withClaims(file, (claim) => ({ ...claim, withdrawn: '2026-05-20' })))
    .map((row) => row.text.cnr)
    .join('\n')
  expect(text).toContain('od imovinskopravnog zahtjeva dana')
  expect(text).not.toMatch(/isplat|dosuđeno|Prilog/)
})

test.each([
  ['acquittal', 'PRESUDU', 'čl. 239 st. 3'],
  ['penaltyOrder', 'RJEŠENJE', 'čl. 461 st. 3'],
  ['noJurisdiction', 'RJEŠENJE', 'čl. 239 st. 4'],
] as const)('%s is a %s by %s', (kind, heading, article) => {
  const rows = order((file) => {
    const proceedings = { ...file.proceedings, verdict: { kind, announced: '2026-06-15' } }
    return withDecisions({ ...file, proceedings }, (decision) => ({
      ...decision,
      heads: decision.heads.map(({ head, awardedCents, referredCents = 0 }) => ({
        head,
        awardedCents: 0,
        referredCents: awardedCents + referredCents,
      })),
    }))
  })
  const texts = rows.map((row) => row.text.cnr.replaceAll('\u00a0', ' '))
  expect(texts).toContain(heading)
  expect(texts.includes('U IME CRNE GORE')).toBe(heading === 'PRESUDU')
  expect(texts.join('\n')).toContain(`Na osnovu ${article} ZKP-a`)
  expect(texts.join('\n')).not.toMatch(/obavezuj|isplati/)
})

test('a judgment closes with the day on which it was pronounced, whenever it is issued', () => {
  const { blocks } = composeDocument('compensation-order', {
    caseFile: readTrainingCase('case-01'),
    date: '2026-06-20',
    order: { number: '1/26', issued: '2026-06-20' },
  })
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.text.cnr)] : []))
  expect(texts).toContain('Dana 15.06.2026. godine')
})
