import type { Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'

/**
 * Begins to verify both journals; how it goes on is asked for by {@link readVerificationStatus}. That it was begun is written
 * down, and what it found by whoever carries it out (session/verification.ts).
 */
export function verifyJournals({ services, note }: OfficeContext): Result<Output<'audit.verify'>> {
  if (services.verification.status().state !== 'running') note({ act: 'audit.verifyBegun' })
  services.verification.start()
  return success(services.verification.status())
}

export function readVerificationStatus({ services }: OfficeContext): Result<Output<'audit.verification'>> {
  return success(services.verification.status())
}

export function cancelVerification({ services }: OfficeContext): Result<Output<'audit.cancelVerification'>> {
  services.verification.cancel()
  return success(services.verification.status())
}
