import type { FileDialogs } from '../windows/fileDialogs.ts'
import type { FromCore } from './protocol.ts'

type Ask = Readonly<{
  dialogs: FileDialogs
  /** The answer of main to a question asked before. */
  answer(id: number, path: string | undefined): void
  /** Every open question counts as cancelled, and so does every later one. */
  cancel(): void
}>

/** The dialogs are shown by main, which alone has windows; only a suggested name goes there, only a path comes back. */
export function askMain(post: (message: FromCore) => void): Ask {
  const waiting = new Map<number, (path: string | undefined) => void>()
  let lastId = 0
  let isCancelled = false

  function ask(question: (id: number) => FromCore): Promise<string | undefined> {
    if (isCancelled) return Promise.resolve(undefined)
    lastId += 1
    const id = lastId
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      post(question(id))
    })
  }

  function answer(id: number, path: string | undefined): void {
    waiting.get(id)?.(path)
    waiting.delete(id)
  }

  return {
    dialogs: {
      open: (wanted) => ask((id) => ({ kind: 'openDialog', id, wanted })),
      save: (suggestedName) => ask((id) => ({ kind: 'saveDialog', id, suggestedName })),
    },
    answer,
    cancel() {
      isCancelled = true
      for (const id of waiting.keys()) answer(id, undefined)
    },
  }
}
