/** Kinds of keys under which files are signed here; `other`: any that readers of PDF need not know. */
export type KeyKind = Readonly<{ kind: 'rsa'; bits: number }> | Readonly<{ kind: 'P-256' | 'P-384' | 'other' }>

/** What a certificate says of itself; `from` and `until` are instants, `signs`: its key may stand under documents (RFC 5280, 4.2.1.3). */
export type CertificateFacts = Readonly<{ key: KeyKind; from: string; until: string; signs: boolean }>

/** Why nothing is signed under a certificate. */
export const CERTIFICATE_FAULTS = ['notYetValid', 'expired', 'weakKey', 'otherKey', 'notForSigning'] as const
/** One of these reasons. */
export type CertificateFault = (typeof CERTIFICATE_FAULTS)[number]

/** Shorter ones are held to be broken before what is signed under them is old (ETSI TS 119 312, 7.2: not for new signatures). */
const LEAST_RSA_BYTES = 256

/**
 * Why a file may not be signed under a certificate at an instant, the first reason alone; undefined where it may. RSA from 2048 bits,
 * and ECDSA over P-256 and P-384 (ETSI TS 119 312). Whether its issuer has revoked it cannot be known without a network.
 */
export function certificateFault(
  { key, from, until, signs }: CertificateFacts,
  now: string,
): CertificateFault | undefined {
  if (now < from) return 'notYetValid'
  if (now > until) return 'expired'
  if (key.kind === 'other') return 'otherKey'
  if (key.kind === 'rsa' && key.bits < 8 * LEAST_RSA_BYTES) return 'weakKey'
  return signs ? undefined : 'notForSigning'
}
