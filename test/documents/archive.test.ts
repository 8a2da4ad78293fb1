import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeDocuments } from '../support/documentSet.ts'
import { runVeraPdf, isVeraPdfInstalled } from '../support/verapdf.ts'

describe.skipIf(!isVeraPdfInstalled())('veraPDF', () => {
  // One start of Java for all documents and both flavours; the monster case is among them.
  test('accepts every document of every case in every language as PDF/A-2a and PDF/UA-1', async () => {
    const made = await makeDocuments()
    const verdicts = await runVeraPdf([...new Set(made.map(({ path }) => dirname(path)))])
    expect(verdicts.size).toBe(made.length)
    const refused = made.filter(({ path }) => {
      const { '2a': archive, ua1: accessible } = verdicts.get(path) ?? {}
      return archive !== 'PASS' || accessible !== 'PASS'
    })
    expect(refused).toEqual([])
  })
})
