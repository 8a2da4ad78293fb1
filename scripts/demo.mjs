// `npm run demo`: plays the main job in the real program; leaves the order's PDF and a picture per step in out/demo/.
import { ensureDependencies, newNode, toolEnvironment } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

await ensureDependencies()
process.exitCode = await run(newNode(), ['scripts/demo/play.mjs'], { env: toolEnvironment() })
