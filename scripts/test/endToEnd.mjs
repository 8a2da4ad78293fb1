// Runs Playwright as an ordinary user on a display of its own.
import { setUpMachine } from './setUpMachine.mjs'
import { runPlaywright } from './playwright.mjs'
import { openStage } from './stage.mjs'
import { newNode, toolEnvironment } from '../setup/dependencies.mjs'
import { root } from '../setup/paths.mjs'
import { run, stop } from '../setup/run.mjs'

const electron = await setUpMachine()
const built = await run(newNode(), ['scripts/build.mjs', '--if-changed'], { cwd: root, env: toolEnvironment() })
if (built !== 0) stop('The program could not be built; see above.')
const stage = await openStage(electron)
const code = await runPlaywright(stage, process.argv.slice(2))
stage.close()
process.exit(code)
