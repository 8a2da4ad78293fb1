import { describe, expect, test } from 'vitest'
import { pageCodeOf, shortCodeOf } from '../../../shared/domain/proof/shortCode.ts'

const CONTENT = '1f54497d00112233445566778899aabbccddeeff00112233445566778899aabb'

describe('the short code of an act', () => {
  // 0x1f54497d0 >> … : 00011 11101 01010 00100 10010 11111 01000 are 3 29 10 4 18 31 8, the check sign is computed by hand below.
  test('is seven signs of the fingerprint and a check sign', () => {
    const values = [3, 29, 10, 4, 18, 31, 8]
    const sum = values.reduce((all, value, at) => all + value * (3 + 2 * at), 0) % 32
    expect(shortCodeOf(CONTENT)).toBe(`3XA4-JZ8${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(sum)}`)
  })

  test('stands at the foot of a page with its number', () => {
    expect(pageCodeOf(CONTENT, 12)).toBe(`${shortCodeOf(CONTENT)}/12`)
  })
})
