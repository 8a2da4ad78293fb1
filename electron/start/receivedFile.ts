import { resolve } from 'node:path'
import { readReceivedArgument, type ReceivedArgument } from '../security/receivedArgument.ts'

/** The file that the program was opened with last, until somebody has decided on it. SECURITY: no window ever learns its path. */
export type ReceivedFile = Readonly<{
  current(): ReceivedArgument | undefined
  /** Takes what the program was started with, in that folder; answers whether that was such a file. */
  offer(words: readonly string[], folder: string): boolean
  /** `listener` is told of every further file from now on. */
  onOffered(listener: (file: ReceivedArgument) => void): void
  forget(): void
}>

export function createReceivedFile(): ReceivedFile {
  let file: ReceivedArgument | undefined
  let tell: (file: ReceivedArgument) => void = () => undefined
  return {
    current: () => file,
    offer(words, folder) {
      const offered = readReceivedArgument(words)
      if (offered === undefined) return false
      file = { ...offered, path: resolve(folder, offered.path) }
      tell(file)
      return true
    },
    onOffered(listener) {
      tell = listener
    },
    forget() {
      file = undefined
    },
  }
}

/**
 * The words of a command line that are the program's own: Chromium adds switches of its own to those of a second start, and from a
 * source checkout other words stand before the last.
 */
export function ownWords(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const words = argv.slice(1).filter((word) => !word.startsWith('--'))
  return isPackaged ? words : words.slice(-1)
}
