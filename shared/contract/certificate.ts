import { z } from 'zod'
import { isoDate, line } from '../domain/caseFile/fields.ts'
import { CERTIFICATE_FAULTS } from '../domain/proof/certificate.ts'
import { password } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect } from './channel.ts'

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/** Under which certificate of the chosen file an act is signed, and the password of that file. */
export const certificateAtIssue = z.strictObject({ fingerprint, password })

/** Whose certificate it is, as it says itself; `fault`: why nothing is signed under it today. */
export const certificateView = z.strictObject({
  fingerprint,
  subject: z.string(),
  issuer: z.string(),
  from: isoDate,
  until: isoDate,
  key: z.string(),
  fault: z.enum(CERTIFICATE_FAULTS).optional(),
})
export type CertificateView = z.infer<typeof certificateView>

/**
 * A person's own certificate from a PKCS#12 file, under which an act is signed. Of the file its encrypted bytes alone are kept, until
 * the act or the end of the session. Errors of opening, here and at the issue: certificate.notChosen, certificate.notPkcs12,
 * certificate.wrongPassword, certificate.unknownEncryption, certificate.noKey, certificate.tookTooLong.
 */
export const certificateChannels = {
  /** Takes a file that was dropped, or asks for one. Errors: certificate.unreadable, certificate.notPkcs12 (nothing, or far too much). */
  'certificate.choose': effect({
    input: z.strictObject({}),
    output: z.strictObject({ outcome: z.enum(['chosen', 'cancelled']), name: line.optional() }),
    access: READERS.deliberation,
  }),
  /** The certificates of the file whose private keys are in it. */
  'certificate.open': effect({
    input: z.strictObject({ password }),
    output: z.strictObject({ certificates: z.array(certificateView) }),
    access: READERS.deliberation,
  }),
} as const
