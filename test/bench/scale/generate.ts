// A whole installation with invented case files of so many claims: node test/bench/scale/generate.ts <new folder> <claims>
// Three processes one after the other: the engine's memory, once it is locked and wiped, stays so, and filling then takes
// three times as long.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PEOPLE } from '../../support/office/people.ts'
import { copyJournal, fill, setUp } from './installation.ts'

/** Most of what filling makes is thrown away at once: with room for it little of that is looked at twice. */
const ROOM = '--max-semi-space-size=64'
const STEPS = ['setUp', 'fill', 'copyJournal'] as const
const [folder, claims, step] = process.argv.slice(2)
if (folder === undefined || !/^[1-9]\d*$/.test(claims ?? '')) {
  process.stderr.write('node test/bench/scale/generate.ts <new folder> <claims>\n')
  process.exit(2)
}
if (step === undefined) runSteps(folder, String(claims))
else if (step === 'setUp') await setUp(folder)
else if (step === 'fill')
  await fill(folder, Number(claims), (count) => process.stderr.write(`${String(count)} claims\n`))
else await copyJournal(folder)

function runSteps(folder: string, claims: string): void {
  if (existsSync(folder)) throw new Error('the folder is there already')
  for (const one of STEPS) {
    const args = [ROOM, fileURLToPath(import.meta.url), folder, claims, one]
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) process.exit(status ?? 1)
  }
  for (const { displayName, own } of Object.values(PEOPLE)) process.stdout.write(`${displayName}: ${own}\n`)
}
