import { expect, test } from 'vitest'
import { isOlderVersion, warningsOfUpdate } from '../../../shared/domain/update/judgeUpdate.ts'
import { updateContents, updatePartName } from '../../../shared/domain/update/updateContents.ts'
import { isProvenLately } from '../../../shared/domain/backup/backupTask.ts'

const DAYS = { expires: '2028-06-01', made: '2026-06-01' }

test.each([
  ['within its days', '2027-01-01', undefined, []],
  ['on its last day', '2028-06-01', undefined, []],
  ['a day after it', '2028-06-02', undefined, ['expired']],
  ['before it was made: a clock that was set back', '2026-05-31', undefined, ['clockBehind']],
  ['before the last one was opened here', '2026-07-01', '2026-07-02', ['clockBehind']],
  ['on the day the last one was opened', '2026-07-02', '2026-07-02', []],
])('a file of updates, %s', (_name, today, lastOpened, warnings) => {
  expect(warningsOfUpdate({ ...DAYS, lastOpened }, today)).toEqual(warnings)
})

test.each([
  ['0.1.0', '0.1.0', false],
  ['0.1.0', '0.1.1', true],
  ['0.9.9', '0.10.0', true],
  ['1.0.0', '0.99.99', false],
  ['2.0.1', '2.0.0', false],
])('%s before %s: %s', (version, other, isOlder) => {
  expect(isOlderVersion(version, other)).toBe(isOlder)
})

test('the name of a part is a file name and never a path', () => {
  const names = [
    'naknada_0.2.0_amd64.deb',
    'Naknada Setup.exe',
    '../a',
    'a/b',
    String.raw`a\b`,
    '.bashrc',
    '',
    'C:x',
    'a\u0000',
  ]
  expect(names.filter((name) => updatePartName.safeParse(name).success)).toEqual(['naknada_0.2.0_amd64.deb'])
})

test('a version stands where there is a package of the program, and nowhere else', () => {
  const law = {
    product: 'naknada',
    made: '2026-06-01',
    notes: { cnr: '', en: '' },
    parts: { 'a.json': { kind: 'law', table: 'interest' } },
  }
  const program = { ...law, parts: { 'a.deb': { kind: 'program', system: 'debian' } } }
  expect(updateContents.safeParse(law).success).toBe(true)
  expect(updateContents.safeParse({ ...law, version: '1.0.0' }).success).toBe(false)
  expect(updateContents.safeParse(program).success).toBe(false)
  expect(updateContents.safeParse({ ...program, version: '1.0.0' }).success).toBe(true)
})

test('data can be brought back where a copy was proven within seven days', () => {
  const proven = (provenOn: string) => [{ state: 'proven', madeOn: provenOn, provenOn } as const]
  expect(isProvenLately(proven('2026-06-08'), '2026-06-15')).toBe(true)
  expect(isProvenLately(proven('2026-06-07'), '2026-06-15')).toBe(false)
  expect(isProvenLately([{ state: 'copied', madeOn: '2026-06-15' }], '2026-06-15')).toBe(false)
})
