// `npm test`: sets up everything and runs every check. This file runs on the machine's own Node, hence plain.
import { ensureDependencies, newNode, toolEnvironment } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

await ensureDependencies()
process.exitCode = await run(newNode(), ['scripts/test/everything.mjs', ...process.argv.slice(2)], {
  env: toolEnvironment(),
})
