import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../shared/document/registry.ts'
import { judgmentPointsOf } from '../../../shared/document/judgmentPoints.ts'
import { compareJudgment, type JudgmentPoint } from '../../../shared/domain/judgmentComparison/compareJudgment.ts'
import { withoutFurniture } from '../../../shared/domain/judgmentComparison/pageFurniture.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

// The finished judgment against the decision that stands in it: what a word processor does to a text is no difference, what a
// person changes in it is.

const content = composeDocument('compensation-order', { caseFile: readTrainingCase('case-01'), claimId: 'c1' })
const POINTS = judgmentPointsOf(content)
const BEFORE = [
  'Viši sud u Podgorici, kao prvostepeni krivični sud, donio je presudu.',
  'Okrivljeni su krivi što su od septembra 2024. do juna 2025. godine iskorišćavali rad oštećene.',
  'Pa ga sud osuđuje na kaznu zatvora u trajanju od 6 (šest) godina.',
]
const AFTER = ['Žalba se izjavljuje u roku od 15 dana.', 'Zapisničar Predsjednik vijeća']
const judgmentOf = (points: readonly JudgmentPoint[] = POINTS) =>
  [...BEFORE, ...points.map(({ text }, at) => `${String(at + 1)}. ${text}`), ...AFTER].join('\n')
const WHOLE = judgmentOf()
const statesIn = (judgment: string) => compareJudgment(POINTS, judgment).points.map(({ state }) => state)
const differencesIn = (judgment: string) =>
  compareJudgment(POINTS, judgment).points.flatMap(({ differences }) =>
    differences.map(({ kind, composed, judgment: said }) => [kind, composed, said]),
  )

test('the points are operative part and reasons, without headings', () => {
  expect(POINTS.filter(({ part }) => part === 'operative').length).toBe(11)
  expect(POINTS.filter(({ part }) => part === 'reasons').length).toBeGreaterThan(8)
  expect(POINTS.some(({ text }) => text === 'Obrazloženje')).toBe(false)
})

describe('is no difference', () => {
  test.each<readonly [string, (text: string) => string]>([
    ['nothing', (text) => text],
    ['the other script', (text) => toCyrillic(text)],
    ['soft hyphens', (text) => text.replace(/zahtjev/g, 'zah\u00ADtjev')],
    ['zero width and direction', (text) => text.replace(/ iznos/g, ' \u200Biz\u2060nos\u200E')],
    ['unbroken spaces', (text) => text.replace(/ /g, '\u00A0')],
    ['narrow spaces in amounts', (text) => text.replace(/(\d)\.(\d{3},)/g, '$1\u202F$2')],
    ['no thousands sign', (text) => text.replace(/(\d)\.(\d{3},)/g, '$1$2')],
    ['letters in two parts', (text) => text.normalize('NFD')],
    ['other quotes and dashes', (text) => text.replace(/[„”]/g, '"').replace(/–/g, '-')],
    ['words broken at the ends of lines', (text) => text.replace(/zahtjev/g, 'zah-\ntjev')],
    ['a hyphen that a line ends in', (text) => text.replace(/ZKP-a/g, 'ZKP-\na')],
    ['lines of a page', (text) => text.replace(/(\S+ \S+ \S+) /g, '$1\n')],
    ['capitals', (text) => text.toUpperCase()],
    ['dates in one piece', (text) => text.replace(/(\d\d)\.(\d\d)\.(\d{4})\./g, '$1. $2. $3.')],
    ['EUR', (text) => text.replace(/ eura/g, ' EUR')],
  ])('%s', (_name, change) => {
    const changed = change(WHOLE)
    if (_name !== 'nothing') expect(changed).not.toBe(WHOLE)
    const { isIdentical, points } = compareJudgment(POINTS, changed)
    expect(points.filter(({ state }) => state !== 'same')).toEqual([])
    expect(isIdentical).toBe(true)
  })
})

describe('is a difference', () => {
  test.each([
    ['a digit of a sum', '7.280,00', '7.820,00', 'amount'],
    ['a sign moved', '7.280,00', '72.800,0', 'amount'],
    ['a day', '15 dana po', '30 dana po', 'number'],
    ['a day of interest', '01.07.2025', '01.07.2024', 'date'],
    ['a name', 'Njegoš Džaković', 'Njegoš Đaković', 'words'],
    ['a word left out', 'solidarno isplate', 'isplate', 'words'],
    ['a word put in', 'isplate ukupan iznos', 'isplate najviše ukupan iznos', 'words'],
  ])('%s', (_name, composed, changed, kind) => {
    expect(WHOLE).toContain(composed)
    const said = WHOLE.replace(composed, changed)
    const compared = compareJudgment(POINTS, said)
    expect(compared.isIdentical).toBe(false)
    expect(compared.points.filter(({ state }) => state === 'differs').length).toBe(1)
    expect(differencesIn(said).map(([of]) => of)).toEqual([kind])
  })

  test('side by side, with what stands around it', () => {
    const [difference] = compareJudgment(POINTS, WHOLE.replace('7.280,00', '7.820,00')).points.flatMap(
      ({ differences }) => differences,
    )
    expect(difference).toMatchObject({ kind: 'amount', composed: '7.280,00', judgment: '7.820,00' })
    expect(difference?.before).toBe('30.06.2025. godine iznos od')
    expect(difference?.after).toBe('eura, sa zakonskom zateznom')
  })

  test('amounts and accounts first, then words', () => {
    const points = [
      { part: 'operative', text: 'Okrivljeni će isplatiti 1.000,00 eura na račun 510-81767773-21 u roku od 15 dana.' },
    ] as const
    const said = 'Okrivljena će isplatiti 1.001,00 eura na račun 510-81767774-21 u roku od 16 dana.'
    const { points: compared } = compareJudgment(points, `${BEFORE.join(' ')} ${said}`)
    expect(compared[0]?.differences.map(({ kind }) => kind)).toEqual(['amount', 'account', 'number', 'words'])
  })

  test('an account with and without its zeros is one, with another digit it is not', () => {
    const points = [{ part: 'operative', text: 'na račun broj 510-81767773-21' }] as const
    expect(compareJudgment(points, 'na račun broj 510-0000081767773-21').isIdentical).toBe(true)
    expect(compareJudgment(points, 'na račun broj 510-\n81767773-21').isIdentical).toBe(true)
    expect(compareJudgment(points, 'na račun broj 510-81767773-22').isIdentical).toBe(false)
  })

  test('a point that was left out, and all of them in another judgment', () => {
    const without = judgmentOf(POINTS.filter((_point, at) => at !== 3))
    expect(statesIn(without)).toEqual(POINTS.map((_point, at) => (at === 3 ? 'missing' : 'same')))
    expect(new Set(statesIn([...BEFORE, ...AFTER].join('\n')))).toEqual(new Set(['missing']))
    expect(new Set(statesIn(''))).toEqual(new Set(['missing']))
  })

  test('two sums that have changed places', () => {
    const swapped = POINTS.map((point, at) => (at === 1 ? POINTS[3] : at === 3 ? POINTS[1] : point) ?? point)
    expect(compareJudgment(POINTS, judgmentOf(swapped)).isIdentical).toBe(false)
  })

  test('a sum that is changed where it is awarded, and right where it is told again', () => {
    const [, item] = POINTS
    const said = WHOLE.replace('7.280,00', '7.281,00').replace(
      AFTER[0] ?? '',
      `Oštećena je tražila ${item?.text ?? ''} ${AFTER[0] ?? ''}`,
    )
    expect(differencesIn(said)).toContainEqual(['amount', '7.280,00', '7.281,00'])
  })
})

test('a paragraph of many pages is found whole, and one changed digit in it', () => {
  const words = Array.from({ length: 9_000 }, (_one, at) => `riječ${String((at * 7919) % 1000)}`)
  words[6_000] = '12.345,67'
  const points = [{ part: 'reasons', text: words.join(' ') }] as const
  expect(compareJudgment(points, `${WHOLE}\n${words.join(' ')}`).isIdentical).toBe(true)
  const changed = words.with(6_000, '12.345,68').join(' ')
  expect(compareJudgment(points, changed).points[0]?.differences).toMatchObject([
    { kind: 'amount', composed: '12.345,67', judgment: '12.345,68' },
  ])
})

describe('heads and feet of pages', () => {
  const page = (number: number, ...lines: readonly string[]) =>
    [`K.br. 12/26`, ...lines, `strana ${String(number)} od 3`].join('\n')
  test('go, and a sentence over two pages is one', () => {
    const pages = [
      page(1, 'obavezuju se', 'da isplate'),
      page(2, '7.280,00 eura', 'u roku'),
      page(3, 'od 15 dana', 'kraj'),
    ]
    expect(withoutFurniture(pages)).toBe('obavezuju se\nda isplate\n7.280,00 eura\nu roku\nod 15 dana\nkraj')
  })
  test('a number alone at the foot goes, a line that stands once stays', () => {
    expect(withoutFurniture(['jedan\ndva\n- 1 -', 'tri\nčetiri\n- 2 -'])).toBe('jedan\ndva\ntri\nčetiri')
  })
  test('a page of one line keeps it', () => {
    expect(withoutFurniture(['Presuda'])).toBe('Presuda')
  })
})
