import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { LANGUAGE_ROUNDS, makeDocuments, TEMPLATES } from '../support/documentSet.ts'
import { createHardestCase, FEWER_HEADS } from '../support/hardestCase.ts'
import { rounds } from '../support/rounds.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { runVeraPdf, isVeraPdfInstalled } from '../support/verapdf.ts'

const HEADS = rounds(FEWER_HEADS, 60)

/** A thousand pages, judged by two flavours, on a slow machine. */
const PATIENCE = { timeout: 900_000 }

describe.skipIf(!isVeraPdfInstalled())('veraPDF', PATIENCE, () => {
  // One start of Java for all documents and both flavours; the monster case is among them.
  test(`accepts every document of every case as PDF/A-2a and PDF/UA-1, in ${String(LANGUAGE_ROUNDS)} rounds of languages`, async () => {
    const made = await makeDocuments()
    const verdicts = await runVeraPdf([...new Set(made.map(({ path }) => dirname(path)))])
    expect(verdicts.size).toBe(made.length)
    const refused = made.filter(({ path }) => {
      const { '2a': archive, ua1: accessible } = verdicts.get(path) ?? {}
      return archive !== 'PASS' || accessible !== 'PASS'
    })
    expect(refused).toEqual([])
  })

  // Everybody sealed, long names, a child, many heads, no English, large type. Long tables are those of the large case as well.
  test(`accepts every document of the hardest case, in ${String(HEADS)} rounds of heads`, async () => {
    const folder = createTemporaryFolder('naknada-hardest-')
    await writeHardest(folder)
    const verdicts = await runVeraPdf([folder])
    expect(verdicts.size).toBe(TEMPLATES.length)
    expect([...verdicts].filter(([, { '2a': archive, ua1 }]) => archive !== 'PASS' || ua1 !== 'PASS')).toEqual([])
  })
})

async function writeHardest(folder: string): Promise<void> {
  const caseFile = createHardestCase(HEADS)
  for (const template of TEMPLATES) {
    const { bytes } = await renderDocument({ template, caseFile, language: 'bilingual', large: true })
    writeFileSync(join(folder, `${template}.pdf`), bytes)
  }
}
