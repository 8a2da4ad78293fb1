// `npm run endurance`: the long loops of the tests in full, one after the other. Standard output holds nothing but a row for
// each loop and each file, `name value unit`; what vitest says goes to standard error. Ends with 0 only where none failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { run, say } from '../setup/run.mjs'

const PROJECTS = ['unit', 'db', 'security']
/** A loop bears this word and its count in its title (test/support/rounds.ts). */
const LOOP = 'rounds'

const report = join(outFolder, 'test', 'endurance.json')
rmSync(report, { force: true })
mkdirSync(join(outFolder, 'test'), { recursive: true })
const args = [
  'run',
  ...PROJECTS.flatMap((name) => ['--project', name]),
  ...['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`, '--no-file-parallelism', '-t', LOOP],
  ...process.argv.slice(2),
]
const env = toolEnvironment({ NAKNADA_ENDURANCE: 'full' })
const code = await run('vitest', args, { cwd: root, env, stdio: ['ignore', 2, 2] })

/** The rows of one file: for each loop its count and its seconds, `name.2` where there is a second; how many failed. */
function rowsOf({ name: path, assertionResults }) {
  const file = basename(path, '.test.ts')
  const loops = assertionResults.filter(({ status }) => status === 'passed' || status === 'failed')
  const failed = loops.filter(({ status }) => status === 'failed').length
  const rows = loops.flatMap(({ title, duration = 0 }, index) => {
    const name = index === 0 ? file : `${file}.${index + 1}`
    return [`${name} ${countIn(title)} rounds`, `${name}.time ${(duration / 1000).toFixed(1)} s`]
  })
  return loops.length === 0 ? [] : [...rows, `${file}.failed ${failed} tests`]
}

/** The count of a loop: the first number of its title. */
function countIn(title) {
  return /\d+/.exec(title)?.[0] ?? '1'
}

const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
const rows = testResults.toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap(rowsOf)
process.stdout.write(rows.map((row) => `${row}\n`).join(''))
if (rows.length === 0) say('NO LOOP WAS FOUND.')
process.exit(rows.length === 0 ? 1 : code)
