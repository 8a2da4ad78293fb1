import { join } from 'node:path'

/** Where the files of a restore grow before they take the place of the present ones. */
export function stageIn(data: string): string {
  return join(data, 'restoring')
}
