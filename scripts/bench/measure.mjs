// `npm run bench`: sets up what it needs, runs the groups of rows one after the other as an ordinary user and prints one
// line per row, `name value unit`; only the rows go to standard output. `-- --json` prints JSON, `-- --check` also fails
// when a row is over its limit, `-- --only save,start` runs some groups, `-- --install` first sets up the programs ours
// is compared with.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfChanged } from '../build.mjs'
import { provideElectron } from '../electron/provideElectron.mjs'
import { cacheFolder } from '../setup/paths.mjs'
import { run, say, stop } from '../setup/run.mjs'
import {
  displayPackages,
  electronPackages,
  ensureSystemPackages,
  mailboxPackages,
  storePackages,
  offerSystemPackages,
} from '../setup/systemPackages.mjs'
import { openStage } from '../test/stage.mjs'
import { runGroup } from './group.mjs'

const groups = [
  'start',
  'typing',
  'order',
  'save',
  'issue',
  'session',
  'rules',
  'lists',
  'documents',
  'annex',
  'journal',
  'copy',
  'attach',
  'packet',
  'courier',
  'print',
  'recognition',
  'viewer',
  'scale',
  'papers',
  'search',
  'rotation',
  'caseLists',
  'startList',
  'figures',
  'others',
]

const LIBRE_OFFICE = [{ name: 'libreoffice-writer-nogui', command: 'soffice' }]
const TYPST = '@myriaddreamin/typst-ts-node-compiler@0.7.0'

/** Where what only the comparisons need is kept: outside of the project, which does not ship it. */
function benchTools() {
  return join(cacheFolder(), 'bench')
}

/** Sets up the programs ours is compared with; what cannot be had is skipped later, and said. */
async function installOthers() {
  await offerSystemPackages(LIBRE_OFFICE)
  const folder = benchTools()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', TYPST]
  const code = await run('npm', args, { cwd: folder, stdio: ['ignore', 2, 2] })
  if (code !== 0) say(`SKIPPED: ${TYPST} cannot be installed here.`)
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean' },
        check: { type: 'boolean' },
        install: { type: 'boolean' },
        only: { type: 'string' },
      },
    })
    const wanted = values.only?.split(',') ?? groups
    const unknown = wanted.find((name) => !groups.includes(name))
    if (unknown !== undefined) throw new Error(`There is no group "${unknown}"; there are ${groups.join(', ')}.`)
    return { ...values, wanted }
  } catch (error) {
    return stop(error.message)
  }
}

async function setUp(isInstalling) {
  await ensureSystemPackages([...electronPackages, ...displayPackages, ...mailboxPackages])
  await offerSystemPackages(storePackages)
  if (isInstalling) await installOthers()
  const electron = await provideElectron()
  await buildIfChanged()
  say(`Measuring on Electron ${electron.version} and Node ${process.version} …`)
  const stage = await openStage(electron, 'bench')
  stage.options.env.NAKNADA_BENCH_TOOLS = benchTools()
  return stage
}

function print(rows, skipped, isJson) {
  if (isJson) return process.stdout.write(`${JSON.stringify({ rows, skipped })}\n`)
  return process.stdout.write(rows.map(({ name, value, unit }) => `${name} ${value} ${unit}\n`).join(''))
}

const { json, check, install, wanted } = readOptions()
const stage = await setUp(install)
// What takes minutes to generate is generated once, and outside of the results, which are kept.
const offices = mkdtempSync(join(tmpdir(), 'naknada-offices-'))
chmodSync(offices, 0o777)
stage.options.env.NAKNADA_BENCH_OFFICES = offices
const rows = []
const skipped = []
let isBroken = false
for (const name of wanted) {
  say(`── ${name} ──`)
  const measured = await runGroup(stage, name, join(stage.checkout, 'test/bench'))
  if (measured === undefined) isBroken = true
  rows.push(...(measured ?? []).filter(({ value }) => value !== undefined))
  skipped.push(...(measured ?? []).filter(({ value }) => value === undefined))
}
stage.close()
rmSync(offices, { recursive: true, force: true })
print(rows, skipped, json)
for (const { name, skipped: why } of skipped) say(`SKIPPED: ${name}: ${why}`)
const over = rows.filter(({ value, limit }) => limit !== undefined && value > limit)
for (const { name, value, unit, limit } of over) say(`OVER THE LIMIT: ${name} ${value} ${unit}, allowed ${limit}`)
process.exit(isBroken || (check && over.length > 0) ? 1 : 0)
