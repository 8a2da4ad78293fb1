import { expect, test } from 'vitest'
import { readDer } from '../../../electron/proof/asn1.ts'

const timeOf = (text: string): Buffer => Buffer.concat([Buffer.from([0x18, text.length]), Buffer.from(text, 'latin1')])

test('bytes that begin with an object are read, and how many of them it takes', () => {
  expect(readDer(Buffer.concat([timeOf('20261115100000Z'), Buffer.from('more')]))?.length).toBe(17)
})

test.each(['2026111510000AZ', '20261115100000X', 'x'])(
  'a changed time (%s) is no object, and stops nothing',
  (text) => {
    expect(readDer(timeOf(text))).toBeUndefined()
  },
)

test.each([[], [0x30], [0x30, 0x05, 0x01]])('bytes that end too early are no object', (...bytes) => {
  expect(readDer(Buffer.from(bytes))).toBeUndefined()
})
