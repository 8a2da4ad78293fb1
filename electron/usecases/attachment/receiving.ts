import type { Output } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'

/** How far the file has come that is being attached in this session. */
export function readReceiving({ services }: EffectContext<'attachments'>): Result<Output<'attachment.progress'>> {
  const receiving = services.attachments.receiving()
  return success(receiving === undefined ? {} : { receiving })
}

/** Stops it at its next piece; nothing of it is left. */
export function cancelReceiving({ services }: EffectContext<'attachments'>): Result<Output<'attachment.cancel'>> {
  services.attachments.cancelReceiving()
  return success({})
}
