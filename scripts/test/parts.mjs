import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'

const options = () => ({ cwd: root, env: toolEnvironment() })

/** A part that broke down without counting a failure (a file that does not load, no report at all) has failed once. */
function judged({ passed = 0, failed = 0, skipped = 0, ...more }, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, ...more }
}

function readReport(file, none) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none
}

/** A tool that passes or fails as a whole. */
export function toolPart(command, args) {
  return async function runTool() {
    const code = await run(command, args, options())
    return judged({ passed: code === 0 ? 1 : 0 }, code)
  }
}

/** The beginning of an error with where it comes from. */
function inOneLine(text = '') {
  return text.split('\n', 3).join(' ').replaceAll(/\s+/g, ' ').slice(0, 400)
}

/** The failed tests of a report of vitest, each with why; a file that did not load by its name. */
function failuresIn({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [`FAILED: ${file}: ${inOneLine(message)}`]
    return failed.map(
      ({ fullName, failureMessages = [] }) => `FAILED: ${file} › ${fullName}: ${inOneLine(failureMessages[0])}`,
    )
  })
}

/** One project of vitest. What failed is told once more at the end, where a long run can still be read. */
export function vitestPart(project) {
  return async function runVitest() {
    const report = join(outFolder, 'test', `${project}.json`)
    const stray = join(outFolder, 'test', `${project}.stray.json`)
    for (const file of [report, stray]) rmSync(file, { force: true })
    mkdirSync(dirname(stray), { recursive: true })
    const reporters = ['--reporter=dot', '--reporter=json', '--reporter=./scripts/test/strayErrors.mjs']
    const { cwd, env } = options()
    const code = await run('vitest', ['run', '--project', project, ...reporters, `--outputFile.json=${report}`], {
      cwd,
      env: { ...env, NAKNADA_STRAY_ERRORS: stray },
    })
    const found = readReport(report, {})
    const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0 } = found
    const counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
    const strayLines = readReport(stray, []).map((text) => `FAILED outside of any test: ${inOneLine(text)}`)
    return judged({ ...counts, warnings: [...failuresIn(found), ...strayLines] }, code)
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
  const report = readReport(join(stage.results, 'report.json'), {})
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {}
  const warnings = [
    ...titlesWith('unexpected', report).map((title) => `FAILED: ${title}`),
    ...titlesWith('flaky', report).map((title) => `FLAKY, passed only when repeated: ${title}`),
    ...titlesWith('skipped', report).map((title) => `SKIPPED: ${title}`),
  ]
  return judged({ passed: expected + flaky, failed: unexpected, skipped, warnings }, code)
}
