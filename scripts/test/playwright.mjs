import { join } from 'node:path'
import { run } from '../setup/run.mjs'

/** Runs Playwright's specs on a stage; answers its exit code. */
export function runPlaywright(stage, args = []) {
  const node = join(stage.checkout, 'node_modules/.bin/node')
  const cli = join(stage.checkout, 'node_modules/@playwright/test/cli.js')
  return run(node, [cli, 'test', ...args], stage.options)
}
