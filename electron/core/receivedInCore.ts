import type { ReceivedKind } from '../../shared/contract/receivedKind.ts'
import type { ReceivedArgument } from '../security/receivedArgument.ts'

/** The file that the program was opened with, as a session knows it. */
export type ReceivedInCore = Readonly<{
  kind(): ReceivedKind | undefined
  /** Its path, once; from then on it is gone here and in main. */
  take(kind: ReceivedKind): string | undefined
  forget(): void
}>

/** What main has told the core of such a file; `onDone`: it was taken, or nobody wants it. */
export function keepReceived(onDone: () => void): ReceivedInCore & Readonly<{ offer(file: ReceivedArgument): void }> {
  let file: ReceivedArgument | undefined
  const forget = (): void => {
    if (file === undefined) return
    file = undefined
    onDone()
  }
  return {
    kind: () => file?.kind,
    take(kind) {
      const path = file?.kind === kind ? file.path : undefined
      if (path !== undefined) forget()
      return path
    },
    forget,
    offer(offered) {
      file = offered
    },
  }
}
