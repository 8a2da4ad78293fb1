// Runs the groups of rows one after the other as an ordinary user; only the rows go to standard output.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { provideElectron } from '../electron/provideElectron.mjs'
import { newNode, toolEnvironment } from '../setup/dependencies.mjs'
import { displayPackages, electronPackages } from '../setup/packageList.mjs'
import { root } from '../setup/paths.mjs'
import { run, say, stop } from '../setup/run.mjs'
import { ensureSystemPackages } from '../setup/systemPackages.mjs'
import { openStage } from '../test/stage.mjs'
import { runGroup } from './group.mjs'

const groups = ['start', 'order', 'save', 'session', 'rules', 'lists', 'documents', 'annex']

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean' }, check: { type: 'boolean' }, only: { type: 'string' } },
    })
    const wanted = values.only?.split(',') ?? groups
    const unknown = wanted.find((name) => !groups.includes(name))
    if (unknown !== undefined) throw new Error(`There is no group "${unknown}"; there are ${groups.join(', ')}.`)
    return { ...values, wanted }
  } catch (error) {
    return stop(error.message)
  }
}

async function setUp() {
  await ensureSystemPackages([...electronPackages, ...displayPackages])
  const electron = await provideElectron()
  const options = { cwd: root, env: toolEnvironment(), stdio: ['ignore', 2, 2] }
  if ((await run(newNode(), ['scripts/build.mjs', '--if-changed'], options)) !== 0)
    stop('The program could not be built; see above.')
  say(`Measuring on Electron ${electron.version} and Node ${process.version} …`)
  return openStage(electron, 'bench')
}

function print(rows, isJson) {
  if (isJson) return process.stdout.write(`${JSON.stringify({ rows })}\n`)
  return process.stdout.write(rows.map(({ name, value, unit }) => `${name} ${value} ${unit}\n`).join(''))
}

const { json, check, wanted } = readOptions()
const stage = await setUp()
const rows = []
let isBroken = false
for (const name of wanted) {
  say(`── ${name} ──`)
  const measured = await runGroup(stage, name, join(stage.checkout, 'test/bench'))
  if (measured === undefined) isBroken = true
  rows.push(...(measured ?? []))
}
stage.close()
print(rows, json)
const over = rows.filter(({ value, limit }) => limit !== undefined && value > limit)
for (const { name, value, unit, limit } of over) say(`OVER THE LIMIT: ${name} ${value} ${unit}, allowed ${limit}`)
process.exit(isBroken || (check && over.length > 0) ? 1 : 0)
