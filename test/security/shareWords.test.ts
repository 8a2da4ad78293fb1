import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import data from '../../resources/text/passwordWords.json' with { type: 'json' }
import { findHolderFault } from '../../shared/domain/staff/recoveryShares.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { foldKey } from '../../shared/text/fold.ts'
import { newShares } from '../../electron/vault/recoveryShares.ts'
import { digitsOfShare, readShare, SHARE_WORDS, wordsOfShare } from '../../electron/vault/shareWords.ts'
import { PEOPLE } from '../support/office/people.ts'
import { toNewAccount } from '../support/office/testOffice.ts'

test('the list never changes: shares on paper are read by it, and its words differ however they are typed', () => {
  expect(new Set(data.words.map((word) => foldKey(word))).size).toBe(716)
  expect(data.words.every((word) => /^[a-pr-vz]+$/.test(word))).toBe(true)
  expect(createHash('sha256').update(data.words.join(' ')).digest('hex')).toBe(
    '045743d4ac39a23b3bd5b9888d68870ff7173353d08fcb721a407ae678e9d07e',
  )
})

describe('the words of a share', () => {
  test('are read in either script and case, with numbers and marks between, and as figures', async () => {
    const { shares } = await newShares()
    for (const share of shares) {
      const words = wordsOfShare(share)
      expect(words).toHaveLength(SHARE_WORDS)
      const spellings = [
        words.join(' '),
        words.join(', ').toUpperCase(),
        words.map((word, index) => `${String(index + 1)}. ${word}`).join('\n'),
        toCyrillic(words.join(' ')),
        digitsOfShare(share),
        digitsOfShare(share).replaceAll(/.{4}/g, '$& '),
      ]
      for (const typed of spellings) expect(readShare(typed)).toEqual({ ok: true, value: share })
    }
  })

  test('a slip is seen: every single word exchanged for another, two words changed over, one too few', async () => {
    const { shares } = await newShares()
    const words = wordsOfShare(shares[0] ?? { ceremony: '', bytes: Buffer.alloc(0) })
    const codes = words.map((word, place) => {
      const slipped = readShare(words.with(place, word === 'avion' ? 'atlas' : 'avion').join(' '))
      return slipped.ok ? 'read' : slipped.error.code
    })
    // One in 65,536 would pass the check; none of these did.
    expect(new Set(codes)).toEqual(new Set(['recovery.misread']))
    const changed = readShare([words[1], words[0], ...words.slice(2)].join(' '))
    expect(words[0] === words[1] || !changed.ok).toBe(true)
    expect(readShare(words.slice(1).join(' '))).toMatchObject({
      error: { code: 'recovery.wordCount', params: { found: 18 } },
    })
    expect(readShare(words.with(4, 'sudija').join(' '))).toMatchObject({
      error: { code: 'recovery.wordUnknown', params: { number: 5 } },
    })
  })
})

test('who keeps shares: three different people, and nobody who manages or audits, in whatever spelling', () => {
  const people = Object.values(PEOPLE).map(toNewAccount)
  const { administrator, judge } = PEOPLE
  expect(findHolderFault([judge.displayName, 'B', 'C'], people)).toBeUndefined()
  const managing = ['A', `${toCyrillic(administrator.displayName)}, sef`, 'C']
  expect(findHolderFault(managing, people)).toEqual({ code: 'ceremony.holderManages', place: 1 })
  const twice = [`${judge.displayName}, sef`, 'B', judge.displayName.toUpperCase()]
  expect(findHolderFault(twice, people)).toEqual({ code: 'ceremony.holderTwice', place: 2 })
})
