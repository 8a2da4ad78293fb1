// Does what Electron's own default app does for `electron [-r module] [switches] <app folder or file> [arguments]`.
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

function parse(argv) {
  const preloads = []
  for (let at = 0; at < argv.length; at += 1) {
    if (argv[at] === '-r' || argv[at] === '--require') preloads.push(argv[(at += 1)])
    else if (!argv[at].startsWith('-')) return { preloads, file: argv[at] }
  }
  return { preloads, file: undefined }
}

function introduce(folder) {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return undefined
  const { version, productName, name } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.name = productName ?? name
  return folder
}

async function load(file) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const path = resolve(file)
  const folder = introduce(path)
  const entry = Module._resolveFilename(path, null, true)
  app.setAppPath(folder ?? dirname(entry))
  await import(pathToFileURL(entry).href)
}

const { preloads, file } = parse(process.argv.slice(1))
if (preloads.length > 0) Module._preloadModules(preloads)
if (file === undefined) {
  process.stderr.write('Usage: electron [-r module] [switches] <app folder or file> [arguments]\n')
  process.exit(1)
}
await load(file)
