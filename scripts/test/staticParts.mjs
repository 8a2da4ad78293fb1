import { newNode, toolEnvironment } from '../setup/dependencies.mjs'
import { root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'

async function tool(command, args) {
  const code = await run(command, args, { cwd: root, env: toolEnvironment() })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

const importRules = ['--config', '.dependency-cruiser.cjs', 'electron', 'renderer', 'shared', 'scripts', 'test']

/** The rules of the house, file by file. */
export const checkLint = () => tool('eslint', ['.', '--max-warnings', '0'])

/** Which folder may import which. */
export const checkImports = () => tool('depcruise', importRules)

/** One way of writing. */
export const checkFormat = () => tool('prettier', ['--check', '--log-level', 'warn', '--cache', '.'])

export const checkTypes = () => tool('tsc', ['-b'])

/** The programs that the end-to-end tests run. */
export const checkBuild = () => tool(newNode(), ['scripts/build.mjs', '--if-changed'])
