import { expect, test } from 'vitest'
import { certificateFault, type CertificateFacts } from '../../../shared/domain/proof/certificate.ts'

const SOUND: CertificateFacts = {
  key: { kind: 'rsa', bits: 2048 },
  from: '2026-01-01T00:00:00.000Z',
  until: '2026-12-31T23:59:59.000Z',
  signs: true,
}

test.each([
  ['at its first instant', {}, '2026-01-01T00:00:00.000Z', undefined],
  ['at its last instant', {}, '2026-12-31T23:59:59.000Z', undefined],
  ['one second before', {}, '2025-12-31T23:59:59.000Z', 'notYetValid'],
  ['one second after', {}, '2027-01-01T00:00:00.000Z', 'expired'],
  ['RSA one bit short', { key: { kind: 'rsa', bits: 2047 } }, '2026-06-01T00:00:00.000Z', 'weakKey'],
  ['P-256', { key: { kind: 'P-256' } }, '2026-06-01T00:00:00.000Z', undefined],
  ['a curve of another kind', { key: { kind: 'other' } }, '2026-06-01T00:00:00.000Z', 'otherKey'],
  ['for encryption alone', { signs: false }, '2026-06-01T00:00:00.000Z', 'notForSigning'],
] as const)('a certificate %s: %o at %s', (_name, other, now, fault) => {
  expect(certificateFault({ ...SOUND, ...other }, now)).toBe(fault)
})
