// `npm run endurance`: the long loops of the tests in full, one after the other. Standard output holds nothing but a row for
// each loop and each file, `name value unit`; what the runners say goes to standard error. Ends with 0 only where none failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildIfChanged } from '../build.mjs'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { run, say } from '../setup/run.mjs'
import { setUpMachine } from './setUpMachine.mjs'
import { openStage } from './stage.mjs'

const PROJECTS = ['unit', 'db', 'documents', 'security']
/** A loop bears this word and its count in its title (test/support/rounds.ts). */
const LOOP = 'rounds'
const FULL = { NAKNADA_ENDURANCE: 'full' }
const files = process.argv.slice(2)
const quiet = { stdio: ['ignore', 2, 2] }

/** The loops below the window: of each file its name, and title, end and seconds of each. */
async function runBelowWindow() {
  const report = join(outFolder, 'test', 'endurance.json')
  rmSync(report, { force: true })
  mkdirSync(join(outFolder, 'test'), { recursive: true })
  const args = [
    'run',
    ...PROJECTS.flatMap((name) => ['--project', name]),
    ...['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`, '--no-file-parallelism', '-t', LOOP],
    ...['--passWithNoTests', ...files],
  ]
  const code = await run('vitest', args, { cwd: root, env: toolEnvironment(FULL), ...quiet })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const loopsOf = (results) =>
    results
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, duration = 0 }) => ({
        title: fullName,
        failed: status === 'failed',
        seconds: duration / 1000,
      }))
  return {
    code,
    tests: testResults.map(({ name, assertionResults }) => ({
      file: basename(name, '.test.ts'),
      loops: loopsOf(assertionResults),
    })),
  }
}

/** The loops on real Electron, in the same form. */
async function runOnElectron() {
  const electron = await setUpMachine()
  await buildIfChanged()
  const stage = await openStage(electron, 'endurance')
  const code = await stage.runPlaywright(['-g', LOOP, '--pass-with-no-tests', ...files], { env: FULL, ...quiet })
  const { suites = [] } = JSON.parse(readFileSync(join(stage.results, 'report.json'), 'utf8'))
  stage.close()
  const specsOf = ({ specs = [], suites: inner = [] }) => [...specs, ...inner.flatMap(specsOf)]
  const secondsOf = ({ tests }) =>
    tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000
  return {
    code,
    tests: suites.map((suite) => ({
      file: basename(suite.file, '.spec.ts'),
      loops: specsOf(suite).map((spec) => ({ title: spec.title, failed: !spec.ok, seconds: secondsOf(spec) })),
    })),
  }
}

/** The rows of one file: for each loop its count and its seconds, `name.2` where there is a second; how many failed. */
function rowsOf({ file, loops }) {
  const failed = loops.filter((loop) => loop.failed).length
  const rows = loops.flatMap(({ title, seconds }, index) => {
    const name = index === 0 ? file : `${file}.${index + 1}`
    return [`${name} ${countIn(title)} rounds`, `${name}.time ${seconds.toFixed(1)} s`]
  })
  return loops.length === 0 ? [] : [...rows, `${file}.failed ${failed} tests`]
}

/** The count of a loop: the number that its title gives the rounds, else the first one in it. */
function countIn(title) {
  return (/(\d+) (?:of \d+ )?rounds/.exec(title) ?? /(\d+)/.exec(title))?.[1] ?? '1'
}

const below = await runBelowWindow()
const onElectron = await runOnElectron()
const tests = [...below.tests, ...onElectron.tests].toSorted((a, b) => (a.file < b.file ? -1 : 1))
const rows = tests.flatMap(rowsOf)
process.stdout.write(rows.map((row) => `${row}\n`).join(''))
if (rows.length === 0) say('NO LOOP WAS FOUND.')
process.exit(rows.length === 0 ? 1 : below.code || onElectron.code)
