const UTF8 = 'utf-8'
/** Banks hereabouts write it where they do not write UTF-8. */
const CENTRAL_EUROPEAN = 'windows-1250'
const UTF16_MARK = [0xff, 0xfe] as const

/** The text of a file of another program: UTF-16 by its mark, else UTF-8, else Central European. Never fails. */
export function decodeText(bytes: Uint8Array): string {
  if (UTF16_MARK.every((byte, at) => bytes[at] === byte)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder(UTF8, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(CENTRAL_EUROPEAN).decode(bytes)
  }
}
