// Runs one script of the project on the pinned Node and installs the npm packages first when they are missing.
// Silent otherwise, so that standard output holds nothing but the script's own: node scripts/ready.mjs <script> [arguments]
import { ensureDependencies, newNode, toolEnvironment } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

await ensureDependencies()
process.exitCode = await run(newNode(), process.argv.slice(2), { env: toolEnvironment() })
