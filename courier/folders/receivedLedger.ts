import { open, readFile, type FileHandle } from 'node:fs/promises'
import { keyOf, type CarriedFile } from '../mailbox.ts'

/** Which files were put into the inbox, each once and for ever. */
export type ReceivedLedger = Readonly<{
  has(file: CarriedFile): boolean
  /** On the disk when it answers. */
  add(files: readonly CarriedFile[]): Promise<void>
  close(): Promise<void>
}>

/** Opens the list of what has come: one line each, of about a hundred bytes. A line that was cut off counts for nothing. */
export async function openReceivedLedger(path: string): Promise<ReceivedLedger> {
  const file: FileHandle = await open(path, 'a', 0o600)
  const text = await readFile(path, 'utf8')
  const known = new Set(text.split('\n').slice(0, -1))
  let isTorn = text !== '' && !text.endsWith('\n')
  return {
    has: (carried) => known.has(keyOf(carried)),
    async add(files) {
      // Begun on a line of its own, also after one that was cut off, be it by this very attempt.
      const lines = files.map((carried) => `${keyOf(carried)}\n`).join('')
      const text = isTorn ? `\n${lines}` : lines
      isTorn = true
      await file.appendFile(text)
      await file.sync()
      isTorn = false
      for (const carried of files) known.add(keyOf(carried))
    },
    close: async () => file.close(),
  }
}
