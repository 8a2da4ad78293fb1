import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../setup/paths.mjs'
import { say } from '../setup/run.mjs'

/** Packages that the measured program loads from node_modules, as the built app does. */
const external = ['electron', 'pdfkit', 'fontkit']

/** The group that runs inside Electron is bundled first: Electron strips no types. */
async function bundle(folder, outDir) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      minify: false,
      rolldownOptions: { input: { order: join(folder, 'orderGroup.ts') }, output: { format: 'es' } },
    },
  })
  return join(outDir, 'order.js')
}

async function commandOf(stage, name, folder) {
  const { env } = stage.options
  if (name !== 'order')
    return [join(stage.checkout, 'node_modules/.bin/node'), ['--expose-gc', join(folder, `${name}Group.ts`)]]
  const main = await bundle(join(root, 'test/bench'), join(stage.results, 'app'))
  const sandbox = env.NAKNADA_SANDBOX === 'off' ? ['--no-sandbox'] : []
  return [join(env.ELECTRON_OVERRIDE_DIST_PATH, 'electron'), ['--disable-gpu', '--log-level=3', ...sandbox, main]]
}

/** Runs one group in a process of its own; answers its rows, or nothing where it broke down. */
export async function runGroup(stage, name, folder) {
  const [command, args] = await commandOf(stage, name, folder)
  const child = spawn(command, args, { ...stage.options, stdio: ['ignore', 'pipe', 2] })
  let text = ''
  child.stdout.on('data', (data) => (text += data))
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('close', resolve)
  })
  const rows = /^ROWS (.*)$/m.exec(text)?.[1]
  if (code === 0 && rows !== undefined) return JSON.parse(rows)
  say(`THE GROUP "${name}" BROKE DOWN (exit code ${code}).`)
  return undefined
}
