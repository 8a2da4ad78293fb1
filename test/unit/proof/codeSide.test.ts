import { expect, test } from 'vitest'
import { codeModules } from '../../../electron/documents/layout/codeModules.ts'
import { codeSide } from '../../../electron/documents/layout/codeSide.ts'

/** Of version 40 at level M. */
const MOST_BYTES = 2_331

/** So many letters at most have, with these digits, a code of that side. */
function mostLetters(side: number, digits: string): number {
  let letters = 0
  while (letters < MOST_BYTES && codeSide({ read: 'x'.repeat(letters + 1), digits }) <= side) letters += 1
  return letters
}

// Versions at both ends, where the count of characters takes more bits, and those of the codes of pages.
test.each([1, 2, 9, 10, 11, 14, 15, 16, 26, 27])(
  'the side of a code of version %i is told as it is drawn, up to its last letter',
  (version) => {
    const side = 17 + 4 * version
    for (const digits of version < 12 ? ['', '7'.repeat(6), '7'.repeat(7), '7'.repeat(8)] : ['7'.repeat(309)]) {
      const letters = mostLetters(side, digits)
      const drawn = (read: number) => codeModules({ read: 'x'.repeat(read), digits }).length
      expect([drawn(letters), drawn(letters + 1)], digits).toEqual([side, side + 4])
    }
  },
)

test('what no code can hold is refused', () => {
  expect(() => codeSide({ read: 'x'.repeat(MOST_BYTES + 1) })).toThrow(RangeError)
  expect(codeSide({ read: 'x'.repeat(MOST_BYTES) })).toBe(177)
})
