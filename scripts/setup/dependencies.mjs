import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, root } from './paths.mjs'
import { run, say, stop } from './run.mjs'

function packagesIn(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
}

/** True when node_modules holds what package-lock.json asks for. */
export function areDependenciesInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const installed = packagesIn('node_modules/.package-lock.json')
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true
    if (installed[path] === undefined) return wanted.optional === true || wanted.devOptional === true
    return installed[path].version === wanted.version
  })
}

/** Installs what package-lock.json asks for, when it is not there yet. npm's own words go to standard error. */
export async function ensureDependencies() {
  if (areDependenciesInstalled()) return
  const isFirst = !existsSync(join(root, 'node_modules'))
  say(
    isFirst
      ? 'Installing the npm packages of package-lock.json …'
      : 'package-lock.json has changed: updating node_modules …',
  )
  const args = isFirst ? ['ci'] : ['install', '--no-save']
  const code = await run('npm', [...args, '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (code !== 0) stop(`npm ${args.join(' ')} failed with exit code ${code}. Is the package registry within reach?`)
}

/** The Node that the tools need: the pinned one, or this one where it is new enough. */
export function newNode() {
  if (existsSync(pinnedNode)) return pinnedNode
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return stop(`Node 22.18 or newer is needed; this is ${process.version} and no pinned Node exists for this platform.`)
}

/** The environment of a child: the project's own tools, the pinned Node among them, come first. */
export function toolEnvironment(extra = {}, folder = root) {
  return { ...process.env, PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`, ...extra }
}
