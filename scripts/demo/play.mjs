// Plays the demo as an ordinary user on a display of its own, so that nothing moves on the person's screen.
import { join } from 'node:path'
import { newNode, toolEnvironment } from '../setup/dependencies.mjs'
import { outFolder, root } from '../setup/paths.mjs'
import { run, say, stop } from '../setup/run.mjs'
import { runPlaywright } from '../test/playwright.mjs'
import { setUpMachine } from '../test/setUpMachine.mjs'
import { openStage } from '../test/stage.mjs'

const electron = await setUpMachine()
const built = await run(newNode(), ['scripts/build.mjs', '--if-changed'], { cwd: root, env: toolEnvironment() })
if (built !== 0) stop('The program could not be built; see above.')
const stage = await openStage(electron, 'demo')
say('Playing the main job; this takes about half a minute …')
const code = await runPlaywright(stage, ['--config', 'test/e2e/demo/demo.config.ts'])
stage.close()
if (code === 0) say(`The order and a picture of every step: ${join(outFolder, 'demo')}`)
process.exit(code)
