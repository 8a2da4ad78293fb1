import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { run, say } from '../setup/run.mjs'
import { readableCheckout } from '../user/readableCheckout.mjs'
import { ordinaryUser } from '../user/ordinaryUser.mjs'
import { runPlaywright } from './playwright.mjs'

/** A part that broke down without counting a failure (a file that does not load, no report at all) has failed once. */
function judged(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function read(report) {
  if (!existsSync(report)) return undefined
  return JSON.parse(readFileSync(report, 'utf8'))
}

/** One project of vitest. */
export function vitestPart(project) {
  return async function runVitest() {
    const report = join(outFolder, 'test', `${project}.json`)
    rmSync(report, { force: true })
    mkdirSync(join(outFolder, 'test'), { recursive: true })
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    const code = await run('vitest', ['run', '--project', project, ...reporters], { cwd: root, env: toolEnvironment() })
    const result = read(report)
    const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0)
    return judged({ passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0, skipped }, code)
  }
}

/** The titles of the tests that failed and passed when repeated. */
function flakyTitles({ suites = [], specs = [], file = '' }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
  return [...own.map(({ title }) => `${file} › ${title}`), ...suites.flatMap((suite) => flakyTitles(suite))]
}

/** The specs on real Electron. What was built since the stage was opened is brought to a copied checkout, too. */
export async function endToEndPart(stage) {
  if (stage.checkout !== root) readableCheckout(ordinaryUser())
  const code = await runPlaywright(stage)
  const report = read(join(stage.results, 'report.json'))
  if (!report?.stats) say('Playwright left no report.')
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  const counts = judged({ passed: expected + flaky, failed: unexpected, skipped }, code)
  return { ...counts, warnings: flakyTitles(report ?? {}).map((title) => `FLAKY, passed only when repeated: ${title}`) }
}
