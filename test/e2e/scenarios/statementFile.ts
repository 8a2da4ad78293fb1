import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'

const HEAD = 'Datum;Uplatilac;Svrha plaćanja;Poziv na broj;Potražuje'

/** A bank's statement with these lines, as the dialog would find it. */
export function statementFile(...lines: readonly string[]): string {
  const path = join(createTemporaryFolder(), 'izvod.csv')
  writeFileSync(path, [HEAD, ...lines].join('\r\n'))
  return path
}
