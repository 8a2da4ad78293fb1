// `npm run test:e2e`: builds, brings Electron, a virtual display and an ordinary user, then runs Playwright's specs.
// Arguments are Playwright's own: npm run test:e2e -- test/e2e/specs/harness
import { ensureDependencies, newNode, toolEnvironment } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

await ensureDependencies()
process.exitCode = await run(newNode(), ['scripts/test/endToEnd.mjs', ...process.argv.slice(2)], {
  env: toolEnvironment(),
})
