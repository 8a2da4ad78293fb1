import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolEnvironment } from '../../setup/dependencies.mjs'
import { outFolder, root } from '../../setup/paths.mjs'
import { run, stop } from '../../setup/run.mjs'

const INSTALL = ['ci', '--omit=dev', '--os=win32', '--cpu=x64', '--ignore-scripts', '--no-audit', '--no-fund']

/** Whom Windows names as the maker of the program. */
const AUTHOR = { author: 'The Naknada authors' }

/**
 * The built program with the libraries of the lock as Windows gets them, in a folder of its own: on this machine the addons of this
 * machine are installed. Answers the folder. `built` is the folder of the three bundles; `type` says of which kind its scripts are.
 */
export async function stageProgram(built, { version, type }) {
  const stage = join(outFolder, 'windows/stage')
  await installForWindows(stage)
  for (const folder of ['dist', 'resources']) rmSync(join(stage, folder), { recursive: true, force: true })
  cpSync(built, join(stage, 'dist'), { recursive: true })
  cpSync(join(root, 'resources'), join(stage, 'resources'), { recursive: true })
  const {
    devDependencies: _tools,
    optionalDependencies: _node,
    scripts: _commands,
    ...shipped
  } = readJson('package.json')
  writeFileSync(join(stage, 'package.json'), JSON.stringify({ ...shipped, ...AUTHOR, version, type }, null, 2))
  return stage
}

/** Installs what the lock names, where that is not there from the last time. */
async function installForWindows(stage) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const done = join(stage, 'installed.json')
  if (existsSync(done) && readFileSync(done, 'utf8') === lock) return
  rmSync(stage, { recursive: true, force: true })
  mkdirSync(stage, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, file), join(stage, file))
  const code = await run('npm', INSTALL, { cwd: stage, env: toolEnvironment(), stdio: ['ignore', 2, 2] })
  if (code !== 0) stop(`npm ci for Windows ended with exit code ${code}.`)
  writeFileSync(done, lock)
}

const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
