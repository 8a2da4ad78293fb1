import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createUpdateDesk } from '../../electron/update/updateDesk.ts'
import { otherPast } from '../support/office/broughtLaws.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { packageBytes } from '../support/update/madePack.ts'

// The whole way of the makers, by the command alone: keys, root, a file of updates, two signatures, a root that follows.

const folder = createTemporaryFolder('naknada-makers-')
const at = (name: string) => join(folder, name)

function run(...args: readonly string[]): Readonly<{ status: number | null; out: string; said: string }> {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/update.ts', ...args], { encoding: 'utf8' })
  return { status, out: stdout, said: stderr }
}

const PARTS = [
  { kind: 'program', file: 'naknada_9.1.0_amd64.deb', system: 'debian' },
  { kind: 'law', file: 'kamata.json', table: 'interest' },
]
const RECIPE = {
  ...{ number: 3, version: '9.1.0', made: '2026-06-01', expires: '2028-06-01' },
  notes: { cnr: 'Nova stopa.', en: 'A new rate.' },
  ...{ roots: ['1.root.json'], parts: PARTS },
}

test('two makers make a file of updates that the program opens, and change who they are', async () => {
  for (const maker of ['ana', 'boris', 'vera']) {
    expect(run('key', at(`${maker}.pem`), '--holder', maker)).toMatchObject({ status: 0, out: '' })
  }
  expect(statSync(at('ana.pem')).mode & 0o777).toBe(0o600)
  expect(run('key', at('ana.pem'), '--holder', 'ana')).toMatchObject({
    status: 2,
    said: expect.stringContaining('već postoji') as string,
  })
  const makers = ['ana', 'boris'].flatMap((maker) => ['--maker', at(`${maker}.pem.pub.json`)])
  expect(run('root', at('1.root.json'), ...makers, '--expires', '2036-12-31').status).toBe(0)

  writeFileSync(at('naknada_9.1.0_amd64.deb'), packageBytes(200_000))
  writeFileSync(at('kamata.json'), JSON.stringify(otherPast()))
  writeFileSync(at('recept.json'), JSON.stringify(RECIPE))
  const pack = at('novo.naknada-update')
  expect(run('make', at('recept.json'), pack)).toMatchObject({
    status: 2,
    said: expect.stringContaining('1.root.json') as string,
  })
  for (const maker of ['ana', 'boris'])
    expect(run('sign', at('1.root.json'), '--key', at(`${maker}.pem`)).status).toBe(0)
  expect(run('make', at('recept.json'), pack).status).toBe(0)
  const shown = () => run('show', pack, '--root', at('1.root.json'))
  expect(shown()).toMatchObject({ status: 1, out: expect.stringContaining('"fault":"changed"') as string })
  expect(run('sign', pack, '--key', at('ana.pem')).status).toBe(0)
  expect(shown()).toMatchObject({ status: 1, out: expect.stringContaining('"fault":"signatures"') as string })
  expect(run('sign', pack, '--key', at('boris.pem')).status).toBe(0)
  const { status, out, said } = shown()
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    update: {
      genuine: true,
      number: 3,
      signers: ['ana', 'boris'],
      contents: { version: '9.1.0', parts: { 'kamata.json': {} } },
    },
  })
  expect(said).toContain('Ispravno ažuriranje br. 3')
  expect(said).toContain('Genuine update no. 3')
  // Not by whom this build believes.
  expect(run('show', pack)).toMatchObject({ status: 1, out: expect.stringContaining('"fault":"changed"') as string })

  const next = ['boris', 'vera'].flatMap((maker) => ['--maker', at(`${maker}.pem.pub.json`)])
  const follow = run('root', at('2.root.json'), ...next, '--expires', '2036-12-31', '--former', at('1.root.json'))
  expect(follow.said).toContain('dosadašnjih')
  for (const maker of ['ana', 'boris', 'vera']) run('sign', at('2.root.json'), '--key', at(`${maker}.pem`))
  writeFileSync(at('recept4.json'), JSON.stringify({ ...RECIPE, number: 4, roots: ['1.root.json', '2.root.json'] }))
  const later = at('kasnije.naknada-update')
  run('make', at('recept4.json'), later)
  for (const maker of ['boris', 'vera']) run('sign', later, '--key', at(`${maker}.pem`))
  const opened = await createUpdateDesk(readFileSync(at('1.root.json'), 'utf8')).open(later, undefined)
  expect(opened).toMatchObject({ ok: true, value: { isTest: false, pack: { signers: ['boris', 'vera'] } } })
}, 60_000)

test('what cannot be made is said, and nothing is written', () => {
  const bad = (name: string, recipe: unknown) => {
    writeFileSync(at(name), JSON.stringify(recipe))
    return run('make', at(name), at('nema.naknada-update'))
  }
  writeFileSync(at('razmak u imenu.deb'), 'x')
  writeFileSync(at('nije.json'), '{}')
  const part = (file: string) => [{ kind: 'program', file, system: 'debian' }]
  const results = [
    bad('a.json', { ...RECIPE, number: 0 }),
    bad('b.json', { ...RECIPE, parts: part('razmak u imenu.deb') }),
    bad('c.json', { ...RECIPE, parts: part('nema.deb') }),
    bad('d.json', { ...RECIPE, parts: [{ kind: 'law', file: 'nije.json', table: 'interest' }] }),
    run('sign', at('recept.json'), '--key', at('recept.json')),
    run(
      'root',
      at('x.root.json'),
      '--maker',
      at('ana.pem.pub.json'),
      '--maker',
      at('ana.pem.pub.json'),
      '--expires',
      '2030-01-01',
    ),
    run('show', at('nema')),
    run('nothing', 'x'),
  ]
  expect(results.map(({ status, out }) => [status, out])).toEqual(results.map(() => [2, '']))
  expect(results.map(({ said }) => said.split('\n').length > 1)).toEqual(results.map(() => true))
  expect(existsSync(at('nema.naknada-update'))).toBe(false)
}, 60_000)
