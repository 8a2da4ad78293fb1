// `npm run lint:reach`: refuses modules, exports and dependencies that neither the program nor a command of the README
// reaches. What a later issue will reach stands in later.json, by name, with the number of that issue. What is listed
// and is reached, or is gone, fails too: so the list can only end empty.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { toolEnvironment } from '../setup/dependencies.mjs'
import { capture, say, stop } from '../setup/run.mjs'

const KINDS = 'files,exports,types,dependencies'
const options = ['--production', '--include', KINDS, '--reporter', 'json', '--no-exit-code', '--no-config-hints']
const { code, output, errors } = capture('knip', options, { env: toolEnvironment() })
if (code !== 0) stop(`knip ended with exit code ${code}: ${errors}`)

const unreached = JSON.parse(output).issues.flatMap(({ file, files, ...lists }) => [
  ...files.map(() => file),
  ...Object.values(lists)
    .filter(Array.isArray)
    .flat()
    .map(({ name }) => `${file}: ${name}`),
])
const later = JSON.parse(readFileSync(resolve('scripts/lint/later.json'), 'utf8'))
const listed = Object.entries(later).flatMap(([issue, names]) => names.map((name) => ({ name, issue })))
const names = new Set(listed.map(({ name }) => name))

const dead = unreached.filter((name) => !names.has(name))
const spent = listed.filter(({ name }) => !unreached.includes(name))
for (const name of dead)
  say(`${name} is reached by nothing: delete it, or list it in scripts/lint/later.json with its issue.`)
for (const { name, issue } of spent) say(`${name} is reached or gone: take it off the list of issue ${issue}.`)
process.exit(dead.length + spent.length === 0 ? 0 : 1)
