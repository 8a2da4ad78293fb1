import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const SCRIPT = fileURLToPath(new URL('../../commands/report.ts', import.meta.url))
const CASE = JSON.parse(
  readFileSync(new URL('../../resources/training/cases/case-01.json', import.meta.url), 'utf8'),
) as Record<string, unknown>
const FILES = ['figures.csv', 'figures.json', 'figures.xlsx', 'report.pdf']

function command(...given: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...given], { encoding: 'utf8' })
  return { status, stderr }
}

describe('figures of a report that was made once', () => {
  const folder = createTemporaryFolder('naknada-frozen-')
  const [cases, out, kept] = [join(folder, 'cases'), join(folder, 'out'), join(folder, 'figures.json')]
  mkdirSync(cases)
  for (let at = 0; at < 6; at++)
    writeFileSync(join(cases, `case-${String(at)}.json`), JSON.stringify({ ...CASE, note: String(at) }))
  expect(command(cases, out, '--at', '2026-11-27').status).toBe(0)
  const whole = readFileSync(join(out, 'figures.json'), 'utf8')
  // What is on file changes, and goes.
  rmSync(cases, { recursive: true })
  const refusalOf = (content: string, ...options: readonly string[]) => {
    writeFileSync(kept, content)
    const unwritten = join(folder, 'unwritten')
    const { status, stderr } = command(kept, unwritten, ...options)
    return [status, existsSync(unwritten), stderr] as const
  }

  test('give the same report to the byte when the case files are gone', () => {
    writeFileSync(kept, whole)
    const again = join(folder, 'again')
    expect(command(kept, again)).toEqual({ status: 0, stderr: '' })
    for (const name of FILES)
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name))), name).toBe(true)
  })

  test('give it in another language, and the figures stay what they are', () => {
    writeFileSync(kept, whole)
    const english = join(folder, 'english')
    expect(command(kept, english, '--language', 'en').status).toBe(0)
    expect(readFileSync(join(english, 'figures.json'), 'utf8')).toBe(whole)
    expect(readFileSync(join(english, 'figures.csv'), 'utf8')).toContain('awarded')
  })

  test('are the same when another program has laid the file out anew', () => {
    const { fingerprint, ...rest } = JSON.parse(whole) as Record<string, unknown>
    const turned = Object.fromEntries([...Object.entries(rest).toReversed(), ['fingerprint', fingerprint]])
    writeFileSync(kept, JSON.stringify(turned))
    const laidOut = join(folder, 'laid-out')
    expect(command(kept, laidOut).status).toBe(0)
    expect(readFileSync(join(laidOut, 'figures.json'), 'utf8')).toBe(whole)
  })

  test.each([
    [
      'one number is another',
      (text: string) => text.replace('"people": 6', '"people": 7'),
      'their fingerprint does not fit',
    ],
    [
      'the day is another',
      (text: string) => text.replace('2026-11-27', '2026-11-26'),
      'their fingerprint does not fit',
    ],
    ['a hidden number is filled in', (text: string) => text.replace('null', '3'), 'their fingerprint does not fit'],
    ['the fingerprint is missing', (text: string) => text.replace(/,\s+"fingerprint": "\w+"/, ''), 'field fingerprint'],
    ['a name stands in a row', (text: string) => text.replace('"VSPG"', '"Ana Maraš"'), 'field tables.1.rows.0'],
    ['a row is missing', (text: string) => text.replace('"rows": [\n      ""\n    ]', '"rows": []'), 'field course'],
    ['it is a case file', () => JSON.stringify(CASE), 'field k'],
    ['it is cut off', (text: string) => text.slice(0, 300), 'is no valid JSON'],
  ])('are refused where %s, and nothing is written', (_name, change, words) => {
    const changed = change(whole)
    expect(changed).not.toBe(whole)
    const [status, isWritten, stderr] = refusalOf(changed)
    expect([status, isWritten]).toEqual([1, false])
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('Maraš')
  })

  test('have their day: another is refused', () => {
    const [status, isWritten, stderr] = refusalOf(whole, '--at', '2026-11-28')
    expect([status, isWritten]).toEqual([1, false])
    expect(stderr).toContain('have their day already')
  })

  test('do not overwrite the report they lie beside', () => {
    const { status, stderr } = command(join(out, 'figures.json'), out)
    expect(status).toBe(1)
    expect(stderr).toContain('must not be the folder that is read from')
  })
})
