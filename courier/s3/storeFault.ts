import type { CourierFault } from '../../shared/packet/courierStatus.ts'
import { lineFault } from '../lineFault.ts'
import { Fault } from '../mailbox.ts'

/** What stores answer, as what the courier tells: by the code in the answer, else by the status. */
const BY_CODE: Readonly<Record<string, CourierFault>> = {
  InvalidAccessKeyId: 'noAccess',
  SignatureDoesNotMatch: 'noAccess',
  NoSuchBucket: 'noAccess',
  AccessDenied: 'noRight',
  QuotaExceeded: 'mailboxFull',
  XMinioAdminBucketQuotaExceeded: 'mailboxFull',
  XMinioStorageFull: 'mailboxFull',
}
const BY_STATUS: Readonly<Record<number, CourierFault>> = {
  401: 'noAccess',
  403: 'noRight',
  413: 'mailboxFull',
  429: 'unreachable',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
  507: 'mailboxFull',
}

/** Why a store refused. */
export function faultOfAnswer(status: number, code: string): Fault {
  return new Fault(BY_CODE[code] ?? BY_STATUS[status] ?? 'mailboxFault')
}

/** What went wrong on the line, as a code that names neither host nor path. */
export function faultOfError(error: unknown): Fault {
  if (error instanceof Fault) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new Fault(lineFault(code) ?? 'mailboxFault', { cause: error })
}
