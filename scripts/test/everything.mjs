// Runs all parts in order, prints each part's time and ends with one line: N passed, N failed, N skipped.
import { checkFormat, checkImports, checkLint, checkTypes, checkBuild } from './staticParts.mjs'
import { endToEndPart, vitestPart } from './testParts.mjs'
import { setUpMachine } from './setUpMachine.mjs'
import { openStage } from './stage.mjs'
import { say } from '../setup/run.mjs'

const electron = await setUpMachine()
const parts = [
  ['lint', checkLint],
  ['imports', checkImports],
  ['format', checkFormat],
  ['types', checkTypes],
  ['build', checkBuild],
  ['unit', vitestPart('unit')],
  ['database', vitestPart('db')],
  ['documents', vitestPart('documents')],
  ['security', vitestPart('security')],
  ['end to end', endToEndPart],
]

const total = { passed: 0, failed: 0, skipped: 0 }
const lines = []

async function runPart(name, part, stage) {
  say(`\n── ${name} ──`)
  const started = Date.now()
  const counts = await part(stage)
  for (const key of Object.keys(total)) total[key] += counts[key]
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  lines.push(
    `${name.padEnd(12)} ${seconds.padStart(7)} s  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
    ...(counts.warnings ?? []),
  )
}

const stage = await openStage(electron)
for (const [name, part] of parts) await runPart(name, part, stage)
stage.close()

process.stdout.write(
  `\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
)
process.exit(total.failed === 0 ? 0 : 1)
