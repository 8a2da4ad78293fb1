import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../electron/doctor/facts.ts'
import { judgeFacts } from '../../../electron/doctor/judgeFacts.ts'
import { faultsIn, findingsAsJson, tellFindings } from '../../../electron/doctor/tellFindings.ts'
import cnr from '../../../resources/locales/cnr/doctor.json' with { type: 'json' }
import { LANGUAGES } from '../../../shared/text/language.ts'

/** An installation at which nothing is wrong. */
const SOUND: Facts = {
  program: {
    version: '1.2.3',
    isPackaged: true,
    electron: '45.4.1',
    chromium: '150.0',
    node: '24.1',
    release: '45.4.1',
  },
  isRefusing: true,
  missingSwitches: [],
  system: { sandbox: 'closed', filter: 'there', confined: { by: 'naknada' } },
  cipher: '4.18.0',
  wrongFuses: [],
  printers: ['Sudnica'],
  brokenFonts: [],
  folder: { place: '~/.config/Naknada', state: 'private', unsafe: undefined, freeMegabytes: 20_500 },
}

const codesOf = (facts: Facts, state?: string) =>
  judgeFacts(facts)
    .filter((one) => state === undefined || one.state === state)
    .map(({ code }) => code)

/** Everything that can be wrong or worth knowing, one at a time. */
const CHANGES: readonly (readonly [string, 'mend' | 'note', Partial<Facts>])[] = [
  ['electronOfTests', 'mend', { program: { ...SOUND.program, electron: '33.2.1' } }],
  ['electronOlder', 'note', { program: { ...SOUND.program, electron: '33.2.1', isPackaged: false } }],
  ['fusesOfSource', 'note', { program: { ...SOUND.program, isPackaged: false } }],
  ['sandboxOpen', 'mend', { system: { ...SOUND.system, sandbox: 'open' } }],
  ['sandboxUnseen', 'note', { system: { ...SOUND.system, sandbox: 'unseen' } }],
  ['filterMissing', 'mend', { system: { ...SOUND.system, filter: 'missing' } }],
  ['unconfined', 'note', { system: { ...SOUND.system, confined: 'no' } }],
  ['confinementUnseen', 'note', { system: { ...SOUND.system, confined: 'unseen' } }],
  ['cipherBroken', 'mend', { cipher: undefined }],
  ['fusesWrong', 'mend', { wrongFuses: ['RunAsNode'] }],
  ['fusesUnread', 'mend', { wrongFuses: undefined }],
  ['printersNone', 'note', { printers: [] }],
  ['spoolerSilent', 'note', { printers: 'silent' }],
  ['printingMissing', 'mend', { printers: 'missing' }],
  ['printingMute', 'mend', { printers: 'mute' }],
  ['printersUnseen', 'note', { printers: 'unseen' }],
  ['fontsBroken', 'mend', { brokenFonts: ['SourceSerif4-Bold.ttf'] }],
  ['folderAbsent', 'note', { folder: { ...SOUND.folder, state: 'absent' } }],
  ['folderReadByOthers', 'mend', { folder: { ...SOUND.folder, state: 'readByOthers' } }],
  ['folderOfAnother', 'mend', { folder: { ...SOUND.folder, state: 'ofAnother' } }],
  ['folderClosed', 'mend', { folder: { ...SOUND.folder, state: 'closed' } }],
  ['folderIsFile', 'mend', { folder: { ...SOUND.folder, state: 'noFolder' } }],
  ['placeOnNetwork', 'mend', { folder: { ...SOUND.folder, unsafe: 'folderOnNetwork' } }],
  ['placeSynced', 'mend', { folder: { ...SOUND.folder, unsafe: 'folderSynced' } }],
  ['spaceLittle', 'mend', { folder: { ...SOUND.folder, freeMegabytes: 999.9 } }],
  ['networkOpen', 'mend', { isRefusing: false }],
  ['chromiumLoud', 'mend', { missingSwitches: ['no-pings'] }],
]

test('of an installation that is in order nothing is to be mended', () => {
  expect(codesOf(SOUND, 'mend')).toEqual([])
  // What no look from inside can tell is said even then.
  expect(codesOf(SOUND, 'note')).toEqual(['windowUnseen'])
  expect(tellFindings(judgeFacts(SOUND), 'cnr')).toContain('Instalacija je u redu.')
})

test.each(CHANGES)('%s is told as what it is (%s), and alone', (code, state, change) => {
  const found = judgeFacts({ ...SOUND, ...change }).filter((one) => one.state !== 'well')
  const before = state === 'note' && code === 'electronOlder' ? ['fusesOfSource', 'windowUnseen'] : ['windowUnseen']
  expect(found.map((one) => one.code).filter((one) => !before.includes(one))).toEqual(
    code === 'fusesOfSource' ? ['fusesOfSource'] : [code],
  )
  expect(found.find((one) => one.code === code)?.state).toBe(state)
})

test('of what is not known nothing is said, such as the space on a disk', () => {
  const codes = codesOf({ ...SOUND, folder: { ...SOUND.folder, freeMegabytes: undefined } })
  expect(codes).not.toContain('space')
})

describe.each(LANGUAGES)('in %s', (language) => {
  test('every finding is said, with its values', () => {
    const all = [{}, ...CHANGES.map(([, , change]) => change)].flatMap((change) => judgeFacts({ ...SOUND, ...change }))
    const broken = { code: 'lookBroken', state: 'mend', values: {} } as const
    expect(new Set([...all, broken].map(({ code }) => code))).toEqual(new Set(Object.keys(cnr.finding)))
    const text = tellFindings([...all, broken], language)
    expect(text).not.toMatch(/\{\{|undefined/)
    expect(text.split('\n').length).toBe(all.length + 1 + 3)
  })

  test('for programs the codes stay, and the sentence is the same', () => {
    const findings = judgeFacts({ ...SOUND, cipher: undefined })
    const told = JSON.parse(findingsAsJson(findings, language)) as {
      ok: boolean
      findings: { code: string; text: string }[]
    }
    expect(told.ok).toBe(false)
    expect(faultsIn(findings)).toBe(1)
    expect(told.findings.map(({ code }) => code)).toEqual(findings.map(({ code }) => code))
    for (const { text } of told.findings) expect(tellFindings(findings, language)).toContain(text)
  })
})
