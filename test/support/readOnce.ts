import { statSync } from 'node:fs'

/**
 * A reading of a file that several checks ask for one after the other: done once, and again where the file was written anew. Of one
 * file alone is kept what was read, since unpacked documents are large.
 */
export function readOnce<Read>(read: (path: string) => Read): (path: string) => Read {
  let last: Readonly<{ key: string; value: Read }> | undefined
  return (path) => {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true })
    const key = [path, ino, size, mtimeNs].join('|')
    if (last?.key !== key) last = { key, value: read(path) }
    return last.value
  }
}
