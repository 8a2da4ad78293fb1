import type { Input } from '../../../../shared/contract/channels.ts'
import { MAX_READ_BYTES } from '../../../../shared/contract/attachment.ts'
import { invoke } from '../../../api/client.ts'

export type FileTarget = Input<'attachment.open'>

/** Bytes of an open file, from `from` up to `to`, asked of the core in pieces. */
export async function readRange(target: FileTarget, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(to - from)
  for (let at = from; at < to; at += MAX_READ_BYTES) {
    const { bytes } = await invoke('attachment.read', {
      ...target,
      from: at,
      length: Math.min(MAX_READ_BYTES, to - at),
    })
    whole.set(bytes, at - from)
  }
  return whole
}
