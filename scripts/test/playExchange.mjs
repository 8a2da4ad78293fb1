import { join } from 'node:path'
import { outFolder } from '../setup/paths.mjs'
import { run, say } from '../setup/run.mjs'
import { openStage } from './stage.mjs'

/** `npm run demo -- exchange`, as an ordinary user; answers the exit code. What it leaves lies in out/demo/exchange. */
export async function playExchange(electron) {
  const stage = await openStage(electron, 'demo/exchange')
  say('A case file goes from one office to another; this takes about half a minute …')
  const script = join(stage.checkout, 'test/demo/playExchange.ts')
  const code = await run(join(stage.checkout, 'node_modules/.bin/node'), [script, stage.results], stage.options)
  stage.close()
  if (code === 0) say(`The packet and the key that opens it: ${join(outFolder, 'demo/exchange')}`)
  return code
}
