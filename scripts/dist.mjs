// `npm run dist`: packages a release with the official Electron. Where that is out of reach nothing is packaged, unless
// --test-artefact asks for a marked package for tests on the older Electron: out/dist-test, never to be handed out.
import { ensureDependencies, newNode, toolEnvironment } from './setup/dependencies.mjs'
import { run } from './setup/run.mjs'

await ensureDependencies()
process.exitCode = await run(newNode(), ['scripts/packaging/package.mjs', ...process.argv.slice(2)], {
  env: toolEnvironment(),
})
