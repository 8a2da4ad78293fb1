import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCaseTables, type CaseTables } from '../../electron/db/caseTables.ts'
import { countIndexed, type IndexedCount } from '../support/db/countIndexed.ts'
import { openSearchedCases } from '../support/db/searchedCases.ts'

/** Of what a call waits for at most, with the words that must be written along since they begin alike. */
const GONE_IN_A_STEP = 40
const COME_IN_A_STEP = 500

let cases: ReturnType<typeof openSearchedCases>
let caseId: string
let counted: IndexedCount
beforeAll(() => {
  cases = openSearchedCases()
  caseId = cases.caseId
  counted = countIndexed(cases.db)
})
afterAll(() => {
  cases.close()
})
beforeEach(() => {
  cases.catchUp()
  Object.assign(counted, { gone: 0, come: 0 })
})

/** Different words, the same ones for the same number. */
const wordsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => (((first + index + 1) * 2_654_435_761) % 2 ** 31).toString(36))

function save(id: string, words: readonly string[]): void {
  cases.act(() => {
    cases.tables.evidence.save(caseId, { id, kind: 'other', title: { cnr: words.join(' '), en: id } })
  })
}

/** Each step, and what it took out and put in. */
function runSteps(): readonly IndexedCount[] {
  const steps: IndexedCount[] = []
  for (let isMore = true; isMore;) {
    Object.assign(counted, { gone: 0, come: 0 })
    isMore = cases.tables.search.step(() => false)
    steps.push({ ...counted })
  }
  return steps
}

function expectSmall(steps: readonly IndexedCount[]): void {
  for (const { gone, come } of steps) {
    expect(gone).toBeLessThanOrEqual(GONE_IN_A_STEP)
    expect(come).toBeLessThanOrEqual(COME_IN_A_STEP)
  }
}

describe('a step of the index', () => {
  test('of a text in which one word is another writes that word alone', () => {
    const words = wordsFrom(0, 300)
    save('x1', words)
    runSteps()
    save('x1', [...words.slice(0, 299), 'nadimak'])
    const [first] = runSteps()
    expect(first?.gone).toBeLessThanOrEqual(10)
    expect(first?.come).toBeLessThanOrEqual(10)
    expect(cases.subjectsOf('nadimkom')).toEqual(['x1'])
    expect(cases.foundOf(words[299] ?? '')).toEqual([])
    cases.expectRecount()
  })

  test('takes out and puts in only so much of a long text, which is not found before all of it stands there', () => {
    const before = wordsFrom(1_000, 600)
    save('x2', before)
    expectSmall(runSteps())
    save('x2', wordsFrom(5_000, 200))
    expect(cases.tables.search.step(() => false)).toBe(true)
    expect(cases.foundOf(before[599] ?? '')).toEqual([])
    cases.expectRecount()
    const steps = runSteps()
    expectSmall(steps)
    expect(steps.length).toBeGreaterThan(40)
    expect(cases.subjectsOf(wordsFrom(5_000, 200)[199] ?? '')).toEqual(['x2'])
    cases.expectRecount()
  })

  test('that was cut off goes on in the next session', () => {
    save('x3', wordsFrom(10_000, 600))
    cases.tables.search.step(() => false)
    const next: CaseTables = createCaseTables(cases.db, cases.cipher)
    save('x3', wordsFrom(12_000, 40))
    next.search.step(() => false)
    cases.expectRecount()
    while (next.search.step(() => false)) continue
    expect(cases.subjectsOf(wordsFrom(12_000, 40)[39] ?? '')).toEqual(['x3'])
    cases.expectRecount()
  })

  test('removes no more than some words of pages that a file has no longer', () => {
    const file = 'e'.repeat(32)
    const pages = (count: number) => ({
      pages: Array.from({ length: count }, (_, page) => wordsFrom(20_000 + page * 40, 40).join(' ')),
      origins: Array.from({ length: count }, () => 'typed' as const),
    })
    cases.act(() => {
      cases.tables.attachments.addFile(caseId, { id: file, key: 'a2V5', size: 1, sha256: 'b'.repeat(64), kind: 'pdf' })
      cases.tables.fileTexts.save(caseId, file, pages(60))
    })
    expectSmall(runSteps())
    cases.act(() => {
      cases.tables.fileTexts.save(caseId, file, pages(2))
    })
    expectSmall(runSteps())
    expect(cases.count('SELECT count(*) FROM search_entry WHERE subject = $file', { file })).toBe(2)
    cases.expectRecount()
  })

  test('keeps words that begin as one that goes', () => {
    // Three and four letters are looked for in the lists of beginnings alone: no word has these for a stem.
    const found = () => ['kut', 'kutl'].map((typed) => cases.search('evidence', typed).hits.length)
    save('x4', ['kutijica', 'kutlača'])
    runSteps()
    expect(found()).toEqual([1, 1])
    save('x4', ['kutlača'])
    runSteps()
    expect(found()).toEqual([1, 1])
    save('x4', ['kutlača', 'kutijetina'])
    runSteps()
    expect(found()).toEqual([1, 1])
    save('x4', ['kutijetina'])
    runSteps()
    expect(found()).toEqual([1, 0])
    cases.expectRecount()
  })
})

describe('segments of the index', () => {
  const segments = () => cases.count('SELECT count(DISTINCT segid) FROM search_word_idx')
  const changes = () => cases.count('SELECT total_changes()')
  const changesOf = (work: () => void): number => {
    const before = changes()
    work()
    return changes() - before
  }

  /** What each piece changed. */
  const mergeAll = (): readonly number[] => {
    const pieces: number[] = []
    for (let isMore = true; isMore;) {
      const before = changes()
      isMore = cases.tables.search.merge()
      pieces.push(changes() - before)
    }
    return pieces
  }

  test('are not joined while an act commits, however many there are', () => {
    const costs = Array.from({ length: 90 }, (_, number) =>
      changesOf(() => {
        cases.act(() => {
          const words = wordsFrom(40_000 + number * 500, 500).join(' ')
          cases.tables.indexPaper(caseId, number.toString(16).padStart(32, '0'), [words])
        })
        // As often as the program does.
        if (number % 30 === 29) mergeAll()
      }),
    ).filter((_, number) => number % 30 !== 29)
    expect(Math.max(...costs)).toBeLessThanOrEqual(2 * Math.min(...costs))
  })

  test('are joined piece by piece until there are few', () => {
    for (let number = 0; number < 30; number += 1) {
      save('x5', wordsFrom(90_000 + number * 20, 20))
      runSteps()
    }
    cases.act(() => {
      cases.tables.indexPaper(caseId, 'f'.repeat(32), [wordsFrom(120_000, 4_000).join(' ')])
    })
    const pieces = mergeAll()
    expect(Math.max(...pieces)).toBeLessThanOrEqual(80)
    expect(segments()).toBeLessThanOrEqual(12)
    expect(cases.tables.search.isMergeDue()).toBe(false)
    cases.expectRecount()
  })
})
