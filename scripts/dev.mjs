// `npm run dev`: opens the app, rebuilds on every change of a source and then restarts it.
import { ensureDependencies, newNode, toolEnvironment } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

await ensureDependencies()
process.exitCode = await run(newNode(), ['scripts/start/watch.mjs'], { env: toolEnvironment() })
