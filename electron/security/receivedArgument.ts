import type { ReceivedKind } from '../../shared/contract/receivedKind.ts'

/** A file that the program was started with. */
export type ReceivedArgument = Readonly<{ kind: ReceivedKind; path: string }>

const LONGEST = 4_096
const KINDS: Readonly<Record<string, ReceivedKind>> = { naknada: 'packet', json: 'exchange' }

/**
 * The one path that the program may be started with; undefined where the words are anything else. SECURITY: nothing that some system
 * takes for a switch is a path, whatever it ends in, and a second word is refused with the first.
 */
export function readReceivedArgument(argv: readonly string[]): ReceivedArgument | undefined {
  const [path = '', ...others] = argv
  const isSwitch = path.startsWith('-') || /^\/[a-z][a-z0-9-]*(?:[=:].*)?$/is.test(path)
  const isLegible = path.length <= LONGEST && !/\p{Cc}/u.test(path)
  const kind = KINDS[/[^\\/]\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '']
  return others.length > 0 || isSwitch || !isLegible || kind === undefined ? undefined : { kind, path }
}
