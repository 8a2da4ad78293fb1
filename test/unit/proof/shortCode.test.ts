import { describe, expect, test } from 'vitest'
import { pageCodeOf, readShortCode, shortCodeOf } from '../../../shared/domain/proof/shortCode.ts'

const CONTENT = '1f54497d00112233445566778899aabbccddeeff00112233445566778899aabb'

describe('the short code of an act', () => {
  // 0x1f54497d0 >> … : 00011 11101 01010 00100 10010 11111 01000 are 3 29 10 4 18 31 8, the check sign is computed by hand below.
  test('is seven signs of the fingerprint and a check sign', () => {
    const values = [3, 29, 10, 4, 18, 31, 8]
    const sum = values.reduce((all, value, at) => all + value * (3 + 2 * at), 0) % 32
    expect(shortCodeOf(CONTENT)).toBe(`3XA4-JZ8${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(sum)}`)
  })

  test('is read as people type it', () => {
    const code = shortCodeOf(CONTENT)
    const typed = [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' – ')} `]
    for (const one of typed) expect(readShortCode(one)).toEqual({ ok: true, value: { code } })
    expect(readShortCode(pageCodeOf(CONTENT, 12))).toEqual({ ok: true, value: { code, page: 12 } })
  })

  test('takes O for 0 and I and L for 1', () => {
    const content = '0'.repeat(64)
    const code = shortCodeOf(content)
    expect(readShortCode(code.replaceAll('0', 'o'))).toEqual({ ok: true, value: { code } })
  })

  test('notices every single wrong sign', () => {
    const code = shortCodeOf(CONTENT)
    const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    for (const [at, right] of [...code].entries()) {
      if (right === '-') continue
      for (const wrong of signs.replace(right, '')) {
        const read = readShortCode(`${code.slice(0, at)}${wrong}${code.slice(at + 1)}`)
        expect(read).toMatchObject({ ok: false, error: { code: 'proof.codeMistyped', field: 'code' } })
      }
    }
  })

  test.each(['', 'abc', '3XA4-JZ', '3XA4-JZ8U9', '3XA4-JU8Z', '3XA4-JZ8A/x'])('%j is none', (typed) => {
    expect(readShortCode(typed)).toMatchObject({ ok: false, error: { code: 'proof.codeInvalid' } })
  })
})
