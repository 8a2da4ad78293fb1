import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The file beside documents that are made once for several test files. */
export const LIST_OF_MADE = 'outcomes.json'

/**
 * What a tool says of a file; it gets the options, the file and `after`. Of the documents that are made once for several test
 * files its answer is kept beside them: half of such a call is the start of the tool.
 */
export function readWithTool(
  tool: string,
  options: readonly string[],
  path: string,
  after: readonly string[] = ['-'],
): Buffer {
  const read = (): Buffer => execFileSync(tool, [...options, path, ...after], { maxBuffer: 512 * 1024 * 1024 })
  if (!existsSync(join(dirname(path), LIST_OF_MADE))) return read()
  const kept = [path, tool, ...options].join('')
  if (existsSync(kept)) return readFileSync(kept)
  const said = read()
  // Two test files may ask at the same time; each reads a whole answer.
  writeFileSync(`${kept}.${String(process.pid)}`, said)
  renameSync(`${kept}.${String(process.pid)}`, kept)
  return said
}
