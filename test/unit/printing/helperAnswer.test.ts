import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  faultOfHelper,
  readHanded,
  readJobName,
  readPrinters,
  readQueued,
} from '../../../electron/printing/helperAnswer.ts'
import cnr from '../../../resources/locales/cnr/errors.json' with { type: 'json' }
import en from '../../../resources/locales/en/errors.json' with { type: 'json' }

/** The codes by which the helper ends, as its source has them. */
const endings = [...readFileSync('native/print/helper.h', 'utf8').matchAll(/^ {2}([A-Z_]+) = (\d+),/gm)].map(
  ([, name = '', code]) => ({ name, code: Number(code) }),
)
/** Those that say no more than that it was not printed: the program never speaks like that, and asks for no job to print. */
const PLAIN = ['BAD_CALL', 'NO_JOB']

test('every code by which the helper ends has a sentence of its own in each language', () => {
  expect(endings.length).toBe(13)
  const faults = endings.filter(({ code, name }) => code !== 0 && !PLAIN.includes(name))
  const codes = faults.map(({ code }) => faultOfHelper(code))
  expect(codes).not.toContain('print.failed')
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of [...codes, faultOfHelper(-1), faultOfHelper(3)]) {
    const key = code.replace('print.', '')
    expect(cnr.print, code).toHaveProperty(key)
    expect(en.print, code).toHaveProperty(key)
  }
})

test('names with spaces, backslashes and letters beyond ASCII are names; a sign that controls is none', () => {
  const names = ['Pisarnica', '\\\\sud-srv\\HP 4 č ć ž š đ', '-P', 'Soba "2", sprat 1']
  const lines = names.map((name, at) => `printer\t${at === 1 ? '1' : '0'}\t${name}\n`).join('')
  const printers = readPrinters(`${lines}printer\t0\ta\u0007b\nprinter\t0\t\nprinter\t2\tx\n`)
  expect(printers.map(({ name }) => name)).toEqual(names)
  expect(printers.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual([names[1]])
})

test('a job is called by its number, its moment and its printer, and found again by them', () => {
  const sha256 = 'ab'.repeat(32)
  const handed = readHanded(`sha256\t${sha256}\njob\t7\t20261129013015123\npage\t1\n`, '\\\\srv\\HP 4-2')
  expect(handed).toEqual({ sha256, job: '7-20261129013015123-\\\\srv\\HP 4-2' })
  expect(readJobName(handed?.job ?? '')).toEqual(['\\\\srv\\HP 4-2', '7', '20261129013015123'])
  expect(readJobName('Sudnica-12')).toBeUndefined()
  for (const broken of ['', 'job\t7\t1\n', `sha256\t${sha256}\n`, `sha256\t${sha256}\njob\t7\n`])
    expect(readHanded(broken, 'Sudnica')).toBeUndefined()
})

test('jobs are told with their state, and a line of another kind is none', () => {
  expect(readQueued('queued\t1\t2\theld\nqueued\t3\t4\tinLine\nqueued\t5\t6\tleft\nqueued\t7\t8\tgone\n', 'A')).toEqual(
    [
      { name: '1-2-A', state: 'held' },
      { name: '3-4-A', state: 'inLine' },
      { name: '5-6-A', state: 'left' },
    ],
  )
})
