// `npm run test:windows`: what there is for Windows, on Debian's Wine: the helper that prints is built and driven through the program's own
// adapter, into a spooler of the tests. Wine is not Windows: docs/release.md says what is left for a person.
import { toolEnvironment } from '../setup/dependencies.mjs'
import { root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { ensureSystemPackages, testPackages, windowsPackages } from '../setup/systemPackages.mjs'
import { buildPrintHelper } from '../packaging/printHelper.mjs'

await ensureSystemPackages([...testPackages, ...windowsPackages])
await buildPrintHelper()
const args = ['run', '--project', 'windows', ...process.argv.slice(2)]
process.exit(await run('vitest', args, { cwd: root, env: toolEnvironment() }))
