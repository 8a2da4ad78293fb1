// `npm run endurance`: the long loops of the tests in their full form, each with its count; `npm test` runs a short one.
import { globSync, readFileSync } from 'node:fs'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'

const isLong = (file) => readFileSync(file, 'utf8').includes('support/rounds.ts')
const files = globSync('test/{unit,db,documents,security}/**/*.test.ts', { cwd: root }).filter(isLong)
const env = toolEnvironment({ NAKNADA_ENDURANCE: 'full' })
const options = ['--reporter=verbose', '--testTimeout=3600000', '--no-file-parallelism', '-t', 'rounds']
process.exitCode = await run('vitest', ['run', ...options, ...files], { cwd: root, env })
