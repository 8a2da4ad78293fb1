// `npm start`: sets up what is missing and opens the app. This file runs on the machine's own Node, hence plain.
import { ensureDependencies, newNode, toolEnvironment } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

await ensureDependencies()
process.exitCode = await run(newNode(), ['scripts/start/open.mjs', ...process.argv.slice(2)], {
  env: toolEnvironment(),
})
