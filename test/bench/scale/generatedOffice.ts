import { spawnSync } from 'node:child_process'
import { constants, cpSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A new folder with an office of so many claims, the same in every run. Groups of one run share what was generated
 * (`NAKNADA_BENCH_OFFICES`), and each works on a copy.
 */
export function generateOffice(claims: number): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'naknada-scale-')), String(claims))
  const shared = process.env['NAKNADA_BENCH_OFFICES']
  if (shared === undefined) {
    generate(folder, claims)
    return folder
  }
  const kept = join(shared, String(claims))
  if (!existsSync(kept)) generate(kept, claims)
  cpSync(kept, folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
  return folder
}

function generate(into: string, claims: number): void {
  const command = fileURLToPath(new URL('generate.ts', import.meta.url))
  const { status } = spawnSync(process.execPath, [command, into, String(claims)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the office could not be generated')
}
