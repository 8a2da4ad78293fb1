import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import type { ErasureRecord } from '../../shared/document/erasureRecord.ts'
import { CASES } from '../support/documentSet.ts'
import { readPdfText } from '../support/pdf.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { isVeraPdfInstalled, runVeraPdf } from '../support/verapdf.ts'

// The certificate of an erasure with all that one may hold; the form with lines for the pen is drawn with every other paper.

const things = (count: number): ErasureRecord['things'] =>
  Array.from({ length: count }, (_one, at) => ({
    kind: (['order', 'paper', 'attachment'] as const)[at % 3] ?? 'order',
    number: at % 3 === 2 ? null : `VSPG-2026-KR4-${String(at + 1).padStart(4, '0')}`,
    sha256: String(at % 10).repeat(64),
  }))
const RECORD: ErasureRecord = {
  ...{ number: 'VSPG-BRI-2060-KR4-0001', office: 'VSPG', file: 'ab'.repeat(16), rule: 'settled' },
  ...{ from: '2026-08-01', until: '2031-08-01', day: '2060-01-15', time: '09:05' },
  proposedBy: 'Marija Đurović',
  confirmedBy: 'Šćepan Ćirović',
  counts: { people: 9, claims: 2, evidence: 12, attachments: 4, orders: 2, papers: 7, drafts: 3, entries: 148 },
  things: things(13),
  copies: [
    { name: '20600114T200000Z-1a2b3c4d', madeOn: '2060-01-14', goes: '2060-02-02' },
    { name: '20591231T200000Z-5e6f7a8b', madeOn: '2059-12-31' },
  ],
  kept: [{ name: 'kept/20590301T101500Z', madeOn: '2059-03-01' }],
}
const folder = createTemporaryFolder()
let path: string

async function draw(erasure?: ErasureRecord): Promise<string> {
  const file = join(folder, `${String(erasure?.things.length ?? 'form')}.pdf`)
  const request = {
    template: 'erasure-certificate',
    caseFile: CASES['case-01'],
    language: 'bilingual' as const,
    erasure,
  }
  writeFileSync(file, (await renderDocument(request)).bytes)
  return file
}

beforeAll(async () => {
  path = await draw(RECORD)
})

describe('the certificate of an erasure', () => {
  test('says number, people, period, copies with the day by which each goes, and what was put aside', () => {
    const text = readPdfText(path)
    for (const said of [
      ...['VSPG-BRI-2060-KR4-0001', 'Marija Đurović', 'Šćepan Ćirović', '148', '20600114T200000Z-1a2b3c4d'],
      ...['kept/20590301T101500Z', 'VSPG-2026-KR4-0013', 'once a newer, proven one takes its place'],
    ])
      expect(text).toContain(said)
    expect(text).toMatch(/0?2\.0?2\.2060/)
  })

  test('says nothing of the file it was drawn beside', () => {
    const said = JSON.stringify(CASES['case-01'].people).match(/\p{Lu}\p{L}{4,} \p{Lu}\p{L}{4,}/gu) ?? []
    expect(said.length).toBeGreaterThan(2)
    const text = readPdfText(path)
    for (const name of said) expect(text).not.toContain(name)
  })

  test('without copies it says that the program knows of none', async () => {
    const text = readPdfText(await draw({ ...RECORD, things: [], copies: [], kept: [] }))
    expect(text).toContain('The program knows of no copy of the data.')
    expect(text).not.toContain('FINGERPRINTS')
  })

  test('as a form for the pen it says nothing of copies that nobody has looked for', async () => {
    const text = readPdfText(await draw())
    expect(text).toContain('GDJE PREDMET JOŠ LEŽI')
    expect(text).not.toContain('The program knows of no copy')
  })

  test.skipIf(!isVeraPdfInstalled())('veraPDF accepts it as PDF/A-2a and PDF/UA-1', async () => {
    expect((await runVeraPdf([path])).get(path)).toEqual({ '2a': 'PASS', ua1: 'PASS' })
  })
})
