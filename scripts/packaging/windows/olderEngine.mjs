// The bundles for the package of tests: the older Electron for Windows knows no modules in its main process, nor what languages and
// Node have learned since. What is added here stands in no release.
import { join } from 'node:path'
import { outFolder, root } from '../../setup/paths.mjs'

const ENTRIES = /\/(?:electron\/(?:main|core\/core|workers\/\w+)|renderer\/start)\.tsx?$/
const WAITING = /\/electron\/(?:main|workers\/(?:findMachineFacts|verifyDocument))\.ts$/

/** What later Nodes and Electrons have, by the means of the older ones. */
const NODE_SINCE = `(() => {
  // It begins each file.
  if (globalThis.isLaterThanItIs) return
  globalThis.isLaterThanItIs = true
  const os = require('node:os'), fs = require('node:fs'), path = require('node:path')
  os.availableParallelism ??= () => os.cpus().length
  globalThis.crypto ??= require('node:crypto').webcrypto
  const read = fs.readdirSync
  fs.readdirSync = function (folder, options) {
    if (!options?.recursive) return read.apply(this, arguments)
    const walk = (at) => read(at, { withFileTypes: true }).flatMap((entry) => {
      Object.assign(entry, { parentPath: at, path: at })
      return entry.isDirectory() ? [entry, ...walk(path.join(at, entry.name))] : [entry]
    })
    const found = walk(String(folder))
    return options.withFileTypes ? found : found.map((entry) => path.relative(String(folder), path.join(entry.parentPath, entry.name)))
  }
  let app
  try { app = require('electron').app } catch {}
  app?.on('session-created', (session) => { session.clearData ??= () => session.clearStorageData() })
  // Under Wine a core that hears and says nothing falls as it starts.
  const { utilityProcess } = app ? require('electron') : {}
  const fork = utilityProcess?.fork
  if (fork) utilityProcess.fork = (entry, words, options) => fork(entry, words, { ...options, stdio: 'inherit' })
  // What draws by the card of the machine falls under Wine, and a packaged program takes no word of a command line.
  app?.commandLine.appendSwitch('disable-gpu')
})();`

/** The library that adds what the language has learned comes first in each entry. */
const languageSince = {
  name: 'language-since',
  enforce: 'pre',
  transform: { filter: { id: ENTRIES }, handler: (code) => ({ code: `import 'core-js/stable'\n${code}`, map: null }) },
}

/** A script that is no module cannot wait where it begins: what follows the imports of these waits in a function. */
const noWaiting = {
  name: 'no-waiting',
  enforce: 'pre',
  transform: {
    filter: { id: WAITING },
    handler: (code) => ({
      code: code
        .replace(/^export type/gm, 'type')
        .replace(/^(?!import |\/\/|$)[^]*/m, 'void (async () => {\n$&\n})()\n'),
      map: null,
    }),
  },
}

/** Builds the three bundles for it; answers their folder. */
export async function buildForOlderElectron() {
  process.chdir(root)
  const [{ build, mergeConfig }, { bundles }] = await Promise.all([import('vite'), import('../../../vite.config.ts')])
  const dist = join(outFolder, 'windows/dist')
  const make = (part, plugins, settings) => {
    // The library that is added is no part of the program, and so in no list of its licences.
    const config = {
      ...bundles[part],
      plugins: bundles[part].plugins.filter(({ name }) => name !== 'every-package-named'),
    }
    const added = { plugins, build: { outDir: join(dist, part), ...settings } }
    return build(mergeConfig(config, { configFile: false, logLevel: 'warn', ...added }))
  }
  const output = { format: 'cjs', banner: NODE_SINCE }
  await make('main', [languageSince, noWaiting], { target: 'node16', sourcemap: false, rolldownOptions: { output } })
  await make('preload', [], { target: 'node16' })
  await make('renderer', [languageSince], { target: 'chrome108' })
  return dist
}
