// Stands in for naknada-print.exe: the same words and answers, over a queue of Windows as its documentation describes it. Jobs lie in a
// folder: one that is released is printed and gone at once. `faults.json` there says with which code a word ends, or what it says.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const folder = dirname(process.argv[1])
const [word, ...rest] = process.argv.slice(2)
const say = (...parts) => process.stdout.write(`${parts.join('\t')}\n`)
const read = (name, none) =>
  existsSync(join(folder, name)) ? JSON.parse(readFileSync(join(folder, name), 'utf8')) : none
const end = (code) => process.exit(code)

const faults = read('faults.json', {})
if (faults.silent === word) setInterval(() => undefined, 1_000)
else if (faults.code?.[word] !== undefined) end(faults.code[word])
else obey()

function obey() {
  if (word === 'list')
    for (const [at, name] of read('printers.json', []).entries()) say('printer', at === 0 ? 1 : 0, name)
  if (word === 'jobs') {
    checkPrinter(rest[0])
    for (const job of queued()) if (job.printer === rest[0]) say('queued', job.number, job.submitted, 'held')
  }
  if (word === 'release' || word === 'cancel') control(...rest)
  if (word === 'print') print(...rest)
}

function print(way, printer, sha256, hold) {
  const bytes = readFileSync(0)
  const digits = faults.sha256 ?? createHash('sha256').update(bytes).digest('hex')
  say('sha256', digits)
  if (faults.sha256 === undefined && digits !== sha256) end(76)
  checkPrinter(printer)
  const number = readdirSync(folder).filter((name) => name.endsWith('.job') || name.endsWith('.pdf')).length + 1
  const submitted = '20261129013015000'
  const job = { number, submitted, printer, way, title: hold === undefined ? 'Naknada' : 'Naknada (serija)' }
  writeFileSync(join(folder, `${number}.json`), JSON.stringify(job))
  writeFileSync(join(folder, `${number}.${hold === undefined ? 'pdf' : 'job'}`), bytes)
  say('job', number, submitted)
}

function checkPrinter(printer) {
  if (!read('printers.json', []).includes(printer)) end(69)
}

function queued() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.job'))
  return names.map((name) => read(name.replace('.job', '.json'), {}))
}

function control(printer, number, submitted) {
  const job = queued().find((one) => String(one.number) === number && one.submitted === submitted)
  if (job?.printer !== printer) end(66)
  renameSync(join(folder, `${number}.job`), join(folder, `${number}.${word === 'release' ? 'pdf' : 'cancelled'}`))
}
