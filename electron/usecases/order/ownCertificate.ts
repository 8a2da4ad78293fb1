import type { Input, Output } from '../../../shared/contract/channels.ts'
import { certificateFault, type KeyKind } from '../../../shared/domain/proof/certificate.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'
import type { SignatureKey } from '../../proof/signatureKey.ts'

/** Takes the PKCS#12 file of whoever signs, dropped or chosen. Errors: certificate.unreadable, certificate.notPkcs12. */
export async function chooseCertificate(
  { services, given }: EffectContext<'certificates' | 'chooseFile'>,
  _input: Input<'certificate.choose'>,
): Promise<Result<Output<'certificate.choose'>>> {
  const { name, ...file } = given ?? (await services.chooseFile('certificate')) ?? { name: undefined }
  if (!('path' in file) && !('bytes' in file)) return success({ outcome: 'cancelled' })
  const chosen = services.certificates.choose(file)
  return chosen.ok ? success({ outcome: 'chosen', ...(name === undefined ? {} : { name }) }) : chosen
}

/** Whose certificates are in the chosen file, and why one of them may sign nothing. Errors: those of opening (`certificateChannels`). */
export async function openCertificate(
  { services, now }: EffectContext<'certificates' | 'localMoment'>,
  { password }: Input<'certificate.open'>,
): Promise<Result<Output<'certificate.open'>>> {
  const opened = await services.certificates.open(password)
  if (!opened.ok) return opened
  const day = (instant: string) => services.localMoment(instant).day
  const certificates = opened.value.map(({ fingerprint, subject, issuer, ...facts }) => {
    const fault = certificateFault(facts, now)
    const dates = { from: day(facts.from), until: day(facts.until) }
    return { fingerprint, subject, issuer, ...dates, key: nameOf(facts.key), ...(fault === undefined ? {} : { fault }) }
  })
  return success({ certificates })
}

/** The key an act is signed with, where its judge has chosen an own one; undefined where it is the installation's. Errors: those of opening, and `CERTIFICATE_FAULTS` as certificate.… */
export async function ownKeyFor(
  { services, now }: EffectContext<'certificates'>,
  asked: Input<'order.issue'>['certificate'],
): Promise<Result<SignatureKey | undefined>> {
  return asked === undefined ? success(undefined) : services.certificates.keyOf({ ...asked, now })
}

/** How the journal tells of the certificate an act was signed under: by its fingerprint. */
export function signedUnder(asked: Input<'order.issue'>['certificate']): string {
  return asked === undefined ? '' : ` · X.509 SHA-256 ${asked.fingerprint}`
}

function nameOf(key: KeyKind): string {
  return key.kind === 'rsa' ? `RSA ${String(key.bits)}` : key.kind
}
