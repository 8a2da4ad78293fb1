import { describe, expect, test } from 'vitest'
import { documents } from '../../../shared/document/registry.ts'
import { PAPER_GROUPS, PAPER_KINDS } from '../../../shared/domain/papers/paperKinds.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import { nameOfPaper } from '../../../renderer/parts/nameOfPaper.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'
import { screenText } from '../renderer/screenText.ts'

// What of a name stays in Latin: marks, which are the same in every script.
const MARKS: Readonly<Partial<Record<string, readonly string[]>>> = { 'envelope-c5': ['C5'] }
const { t, pick } = screenText('cnr-Cyrl')
const file = readTrainingCase('case-01')
const order = { number: 'X-1', issued: '2026-11-20', final: '2026-11-25', enforceable: '2026-11-28' }
const correction = { cnr: 'a', en: 'b' }
const request = {
  caseFile: file,
  date: '2026-12-01',
  order,
  corrections: [{ place: correction, wrong: correction, right: correction }],
}

/** Words with a Latin letter, those of which only a part is Latin among them. */
function latinWords(text: string): readonly string[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(([word]) => (/\p{Script=Latin}/u.test(word) ? [word] : []))
}

describe.each(PAPER_KINDS)('%s', (kind) => {
  test('is called in Cyrillic letters on the screen, its marks as they are', () => {
    expect(latinWords(pick(nameOfPaper(kind)))).toEqual(MARKS[kind] ?? [])
  })

  test('is headed in Cyrillic letters, marks of files as they are', () => {
    const definition = documents.find(({ id }) => id === kind)
    const content = definition?.compose(request)
    const title = toCyrillic(content?.title.cnr ?? '', content?.keep)
    expect(title).not.toBe('')
    const kept = new Set(['K', 'br', 'Kt', 'X'])
    expect(latinWords(title).filter((word) => !kept.has(word))).toEqual([])
  })
})

test.each(PAPER_GROUPS)('the group %s is called in Cyrillic letters', (group) => {
  expect(latinWords(t(`papers.group.${group}`))).toEqual([])
})

test('a half-Cyrillic word is seen', () => {
  expect(latinWords('Коверат Ц5 и Dопуна, глава II')).toEqual(['Dопуна', 'II'])
})
