// `npm run bench`: sets up what it needs and prints one line per row, `name value unit`; `-- --json` prints JSON,
// `-- --check` also fails when a row is over its limit, `-- --only save,start` runs some groups,
// `-- --install` first sets up the programs ours is compared with.
// This file runs on the machine's own Node, hence plain.
import { ensureDependencies, newNode, toolEnvironment } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

await ensureDependencies()
process.exitCode = await run(newNode(), ['scripts/bench/measure.mjs', ...process.argv.slice(2)], {
  env: toolEnvironment(),
})
