import '../security/silence.ts'
import { createHash, sign } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import * as pkijs from 'pkijs'
import type { CertificateFacts, KeyKind } from '../../shared/domain/proof/certificate.ts'
import { readDer } from '../proof/asn1.ts'
import { commonNameOf, maySign } from '../proof/certificate.ts'
import { readPkcs12, type Pkcs12Fault, type Pkcs12Key } from '../proof/pkcs12.ts'

/** A file and its password; `sign`: what is to be signed, and under which of its certificates. */
export type Pkcs12Asked = Readonly<{
  file: Uint8Array
  password: string
  sign?: Readonly<{ fingerprint: string; bytes: Uint8Array }>
}>
/** A certificate whose private key is in the file, and those that issued it, as DER. */
export type OpenedCertificate = CertificateFacts &
  Readonly<{
    fingerprint: string
    subject: string
    issuer: string
    certificates: readonly [Uint8Array, ...Uint8Array[]]
  }>
/** What was found; a signature where one was asked for. */
export type Pkcs12Answer =
  Readonly<{ opened: readonly OpenedCertificate[]; signature?: Uint8Array }> | Readonly<{ fault: Pkcs12Fault }>

const CURVES: Readonly<Record<string, 'P-256' | 'P-384'>> = { prime256v1: 'P-256', secp384r1: 'P-384' }

// SECURITY: keys and password are in the memory of this thread alone, which ends with the answer.
parentPort?.postMessage(answer(workerData as Pkcs12Asked))

function answer({ file, password, sign: asked }: Pkcs12Asked): Pkcs12Answer {
  const keys = readPkcs12(file, password)
  if (typeof keys === 'string') return { fault: keys }
  const opened = keys.map(describe)
  if (asked === undefined) return { opened }
  const key = keys.find(({ certificates }) => fingerprintOf(certificates[0]) === asked.fingerprint)?.key
  if (key === undefined) return { fault: 'noKey' }
  return { opened, signature: sign('sha256', asked.bytes, { key, dsaEncoding: 'der' }) }
}

function describe({ key, certificates }: Pkcs12Key): OpenedCertificate {
  const certificate = new pkijs.Certificate({ schema: readDer(certificates[0])?.object })
  return {
    fingerprint: fingerprintOf(certificates[0]),
    subject: commonNameOf(certificate.subject) ?? '',
    issuer: commonNameOf(certificate.issuer) ?? '',
    from: certificate.notBefore.value.toISOString(),
    until: certificate.notAfter.value.toISOString(),
    key: kindOf(key),
    signs: maySign(certificate),
    certificates,
  }
}

function kindOf({ asymmetricKeyType: type, asymmetricKeyDetails: details }: Pkcs12Key['key']): KeyKind {
  if (type === 'rsa') return { kind: 'rsa', bits: details?.modulusLength ?? 0 }
  return { kind: (type === 'ec' ? CURVES[details?.namedCurve ?? ''] : undefined) ?? 'other' }
}

function fingerprintOf(certificate: Uint8Array): string {
  return createHash('sha256').update(certificate).digest('hex')
}
