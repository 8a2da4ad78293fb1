// Plays Playwright's specs in the real program, as an ordinary user on a display of its own, so that nothing moves on
// the person's screen. Arguments are Playwright's own: npm run test:e2e -- test/e2e/specs/harness
// `npm run demo` is --demo: the main job alone, with the order's PDF and a picture per step in out/demo; with `exchange`, over
// two installations and a mailbox; with `handbook`, once in each language for the pictures of the handbook.
import { join } from 'node:path'
import { buildIfChanged } from '../build.mjs'
import { outFolder } from '../setup/paths.mjs'
import { say } from '../setup/run.mjs'
import { setUpMachine } from './setUpMachine.mjs'
import { drawHandbook } from './drawHandbook.mjs'
import { playExchange } from './playExchange.mjs'
import { openStage } from './stage.mjs'

const isDemo = process.argv.includes('--demo')
const electron = await setUpMachine()
if (isDemo && process.argv.includes('exchange')) process.exit(await playExchange(electron))
await buildIfChanged()
if (isDemo && process.argv.includes('handbook')) process.exit(await drawHandbook(electron))
const stage = await openStage(electron, isDemo ? 'demo' : 'e2e')
if (isDemo) say('Playing the main job; this takes about half a minute …')
const args = isDemo ? ['--config', 'test/e2e/demo/demo.config.ts'] : process.argv.slice(2)
const code = await stage.runPlaywright(args)
stage.close()
if (isDemo && code === 0) say(`The order and a picture of every step: ${join(outFolder, 'demo')}`)
process.exit(code)
