import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'

const options = () => ({ cwd: root, env: toolEnvironment() })

/** A part that broke down without counting a failure (a file that does not load, no report at all) has failed once. */
function judged({ passed = 0, failed = 0, skipped = 0, ...more }, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, ...more }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** A tool that passes or fails as a whole. */
export function toolPart(command, args) {
  return async function runTool() {
    const code = await run(command, args, options())
    return judged({ passed: code === 0 ? 1 : 0 }, code)
  }
}

/** One project of vitest. */
export function vitestPart(project) {
  return async function runVitest() {
    const report = join(outFolder, 'test', `${project}.json`)
    rmSync(report, { force: true })
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    const code = await run('vitest', ['run', '--project', project, ...reporters], options())
    const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0 } = readReport(report)
    return judged({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }, code)
  }
}

/** The titles of the tests that ended so: `flaky` are those that failed and passed when repeated. */
function titlesWith(wanted, { suites = [], specs = [], file = '' }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === wanted))
  return [...own.map(({ title }) => `${file} › ${title}`), ...suites.flatMap((suite) => titlesWith(wanted, suite))]
}

/** The specs on real Electron. */
export async function endToEndPart(stage) {
  const code = await stage.runPlaywright()
  const report = readReport(join(stage.results, 'report.json'))
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {}
  const warnings = [
    ...titlesWith('flaky', report).map((title) => `FLAKY, passed only when repeated: ${title}`),
    ...titlesWith('skipped', report).map((title) => `SKIPPED: ${title}`),
  ]
  return judged({ passed: expected + flaky, failed: unexpected, skipped, warnings }, code)
}
