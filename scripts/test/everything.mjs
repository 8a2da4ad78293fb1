// `npm test`: runs all parts, prints each part's time and ends with one line: N passed, N failed, N skipped.
import { say } from '../setup/run.mjs'
import { endToEndPart, toolPart, vitestPart } from './parts.mjs'
import { setUpMachine } from './setUpMachine.mjs'
import { openStage } from './stage.mjs'

const importRules = [
  '--config',
  '.dependency-cruiser.cjs',
  'electron',
  'renderer',
  'shared',
  'commands',
  'courier',
  'scripts',
  'test',
]
// The compiler of Go; that of JavaScript stays for the tools that need its interface.
const typeChecker = 'node_modules/typescript-native/bin/tsc'
// Parts that use one processor and disturb nobody run beside each other, those of a lane one after another.
const lanes = [
  [
    ['lint', toolPart('eslint', ['.', '--max-warnings', '0'])],
    ['typed lint', toolPart('oxlint', ['--deny-warnings'])],
    ['build', toolPart('node', ['scripts/build.mjs', '--if-changed'])],
  ],
  [
    ['imports', toolPart('depcruise', importRules)],
    ['reach', toolPart('knip', ['--production', '--no-config-hints'])],
    ['format', toolPart('prettier', ['--check', '--log-level', 'warn', '--cache', '.'])],
    ['types', toolPart('node', [typeChecker, '-b'])],
  ],
]
const parts = [
  ['unit', vitestPart('unit')],
  ['database', vitestPart('db')],
  ['documents', vitestPart('documents')],
  ['security', vitestPart('security')],
  ['end to end', endToEndPart],
]

const total = { passed: 0, failed: 0, skipped: 0 }
const lines = []
const electron = await setUpMachine()
const stage = await openStage(electron, 'e2e')
async function runInOrder(lane) {
  for (const [name, part] of lane) {
    say(`\n── ${name} ──`)
    const started = Date.now()
    const counts = await part(stage)
    for (const key of Object.keys(total)) total[key] += counts[key]
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(7)
    const { passed, failed, skipped, warnings = [] } = counts
    lines.push(`${name.padEnd(12)} ${seconds} s  ${passed} passed, ${failed} failed, ${skipped} skipped`, ...warnings)
  }
}

await Promise.all(lanes.map(runInOrder))
await runInOrder(parts)
stage.close()

const { passed, failed, skipped } = total
process.stdout.write(`\n${lines.join('\n')}\n${passed} passed, ${failed} failed, ${skipped} skipped\n`)
process.exit(failed === 0 ? 0 : 1)
