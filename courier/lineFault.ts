import type { CourierFault } from '../shared/packet/courierStatus.ts'

const UNREACHABLE = /^(?:ECONN|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|EACCES)/
const UNTRUSTED = /CERT|SIGNATURE|^ERR_TLS|^ERR_SSL|^EPROTO/

/** What the code of an error says of the line to a mailbox: that nobody answers there, or another than is known; else nothing. */
export function lineFault(code: string): CourierFault | undefined {
  if (UNREACHABLE.test(code)) return 'unreachable'
  return UNTRUSTED.test(code) ? 'untrusted' : undefined
}
