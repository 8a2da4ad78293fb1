import { expect, test } from 'vitest'
import {
  MAX_ENVELOPE_BYTES,
  packetEnvelope,
  readEnvelope,
  type PacketEnvelope,
} from '../../../shared/packet/envelope.ts'

const envelope: PacketEnvelope = {
  format: 'naknada-envelope',
  version: 1,
  packet: '0'.repeat(32),
  sequence: Number.MAX_SAFE_INTEGER,
  sender: 'a'.repeat(32),
  receiver: 'b'.repeat(32),
  bytes: 100_000_000_000,
  sha256: 'f'.repeat(64),
  expires: '2026-12-28',
}

test('the longest envelope is read, and shorter than what is read of one', () => {
  const text = JSON.stringify(envelope)
  expect(readEnvelope(text)).toEqual(envelope)
  expect(text.length).toBeLessThan(MAX_ENVELOPE_BYTES)
})

test('it has room for nobody’s name: every member is a number, a day, or hexadecimal digits of a fixed length', () => {
  const free = Object.entries(envelope).filter(
    ([, value]) => typeof value === 'string' && packetEnvelope.safeParse({ ...envelope, note: value }).success,
  )
  expect(free).toEqual([])
  for (const member of ['packet', 'sender', 'receiver', 'sha256', 'expires', 'format'] as const)
    expect(packetEnvelope.safeParse({ ...envelope, [member]: 'Viši sud u Podgorici' }).success).toBe(false)
})

test.each([
  '',
  'null',
  '[]',
  '{',
  JSON.stringify({ ...envelope, sequence: 0 }),
  JSON.stringify({ ...envelope, expires: '2026-02-30' }),
])('»%s« is none', (text) => {
  expect(readEnvelope(text)).toBeUndefined()
})
