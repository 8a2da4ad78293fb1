import { copyFileSync, globSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder, root } from '../setup/paths.mjs'
import { say } from '../setup/run.mjs'
import { openStage } from './stage.mjs'

const LANGUAGES = ['cnr', 'en']
const SHOWN = ['sign-in', 'evidence', 'claim', 'judge-today', 'decision', 'printed', 'anchor']

/** `npm run demo -- handbook`: the main job in each language, and of its pictures those of the handbook in docs/pictures/handbook; answers the exit code. */
export async function drawHandbook(electron) {
  for (const language of LANGUAGES) {
    say(`Playing the main job for the pictures of the handbook (${language}) …`)
    process.env['NAKNADA_DEMO_LANGUAGE'] = language
    const stage = await openStage(electron, 'demo')
    const code = await stage.runPlaywright(['--config', 'test/e2e/demo/demo.config.ts'])
    stage.close()
    if (code !== 0) return code
    keepPictures(language)
  }
  return 0
}

function keepPictures(language) {
  const folder = join(root, 'docs/pictures/handbook', language)
  mkdirSync(folder, { recursive: true })
  for (const name of SHOWN) {
    const [picture] = globSync(`[0-9][0-9]-${name}.png`, { cwd: join(outFolder, 'demo') })
    if (picture === undefined) throw new Error(`The main job has left no picture of ${name}.`)
    copyFileSync(join(outFolder, 'demo', picture), join(folder, `${name}.png`))
  }
}
