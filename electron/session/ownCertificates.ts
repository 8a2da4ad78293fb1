import * as pkijs from 'pkijs'
import { certificateFault } from '../../shared/domain/proof/certificate.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { openSource, SourceRefusal, type Given } from '../files/attachments/source.ts'
import { readDer } from '../proof/asn1.ts'
import { roomFor, type SignatureKey } from '../proof/signatureKey.ts'
import type { OwnCertificates } from '../usecases/services.ts'
import type { OpenedCertificate, Pkcs12Answer, Pkcs12Asked } from '../workers/openPkcs12.ts'
import { askThread } from './askThread.ts'
import { keptBySession } from './keptBySession.ts'

/** A file with one person's keys and their certificates is a few kilobytes. */
const MAX_BYTES = 1_000_000
/** How often a key is derived stands in the file itself. */
const SECONDS = 30

/** The file chosen last in a session, as encrypted as it came. */
type Chosen = { file: Buffer | undefined }
export const chosenCertificateOf = keptBySession((): Chosen => ({ file: undefined }))

/**
 * A person's own certificate from a PKCS#12 file. SECURITY: of the file only its encrypted bytes are kept, until an act is signed or
 * the session ends; the password comes with each call, and it and the private key are in a thread alone that ends with its answer.
 */
export function createOwnCertificates(worker: URL, chosen: Chosen): OwnCertificates {
  const ask = (asked: Omit<Pkcs12Asked, 'file'>) => askOf(worker, chosen, asked)
  return {
    choose(given) {
      const file = readFile(given)
      if (file.ok) chosen.file = file.value
      return file.ok ? success(true) : file
    },
    async open(password) {
      const answer = await ask({ password })
      return answer.ok ? success(answer.value.opened) : answer
    },
    async keyOf({ fingerprint, password, now }) {
      const answer = await ask({ password })
      if (!answer.ok) return answer
      const found = answer.value.opened.find((one) => one.fingerprint === fingerprint)
      if (found === undefined) return failure('certificate.noKey', 'certificate')
      const fault = certificateFault(found, now)
      if (fault !== undefined) return failure(`certificate.${fault}`, 'certificate')
      return success(signatureKey(found, (bytes) => ask({ password, sign: { fingerprint, bytes } })))
    },
    forget() {
      chosen.file?.fill(0)
      chosen.file = undefined
    },
  }
}

function readFile(given: Given): Result<Buffer> {
  try {
    const source = openSource(given, MAX_BYTES)
    try {
      const bytes = Buffer.alloc(source.size)
      return success(bytes.subarray(0, source.read(bytes)))
    } finally {
      source.close()
    }
  } catch (error) {
    if (!(error instanceof SourceRefusal)) throw error
    return failure(error.code === 'attachment.tooLarge' ? 'certificate.notPkcs12' : 'certificate.unreadable')
  }
}

type Answered = Extract<Pkcs12Answer, { opened: unknown }>

async function askOf(worker: URL, { file }: Chosen, asked: Omit<Pkcs12Asked, 'file'>): Promise<Result<Answered>> {
  if (file === undefined) return failure('certificate.notChosen', 'certificate')
  const data: Pkcs12Asked = { file, ...asked }
  const answer = await askThread<Pkcs12Answer>(worker, {
    ...{ data, seconds: SECONDS, late: { fault: 'tookTooLong' }, broken: { fault: 'notPkcs12' } },
  })
  return 'fault' in answer ? failure(`certificate.${answer.fault}`, 'certificate') : success(answer)
}

function signatureKey(
  { subject, certificates: [own, ...others] }: OpenedCertificate,
  ask: (bytes: Uint8Array) => Promise<Result<Answered>>,
): SignatureKey {
  const certificates = [certificateFrom(own), ...others.map(certificateFrom)] as const
  return {
    name: subject,
    certificates,
    room: roomFor(certificates),
    async sign(bytes) {
      const answer = await ask(bytes)
      if (!answer.ok || answer.value.signature === undefined) throw new Error('a key that signs no more')
      return answer.value.signature
    },
  }
}

function certificateFrom(der: Uint8Array): pkijs.Certificate {
  return new pkijs.Certificate({ schema: readDer(der)?.object })
}
